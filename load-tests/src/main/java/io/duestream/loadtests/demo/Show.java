package io.duestream.loadtests.demo;

import java.time.LocalDate;

/** What there is to show, at any moment. */
record Show(LocalDate first, LocalDate last, DemoClock clock, Books books, News news, String address) {
    Snapshot now() {
        return new Snapshot(
                first, last, clock.local(), books.totals(), books.open(), books.paid(), news.latest(), address);
    }
}
