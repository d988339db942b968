package io.duestream.loadtests.demo;

import java.util.function.Supplier;

/** Where the demo shows how it goes. */
sealed interface Display permits LiveDisplay, PlainDisplay {
    /** Something may have changed. */
    void ticked(Supplier<Snapshot> snapshot);

    /** A day is over; {@code bankDay} unless the banks were closed. */
    void dayEnded(Snapshot snapshot, boolean bankDay);

    /** Nothing more is shown here. */
    void end();
}
