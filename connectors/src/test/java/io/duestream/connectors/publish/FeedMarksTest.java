package io.duestream.connectors.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.connectors.accounts.AccountSettings;
import io.duestream.connectors.accounts.PostingSource;
import io.duestream.connectors.files.AccountStatement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedMarksTest {

    private static final AccountSettings ACCOUNT =
            new AccountSettings("1", "NOK", PostingSource.CAMT_054, LocalTime.of(17, 30), ZoneId.of("Europe/Oslo"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T17:29:59, , 2026-03-01",
        "2026-03-02T17:30:00, , 2026-03-02",
        "2026-03-03T02:00:00, , 2026-03-02",
        "2026-03-02T16:30:00, Z, 2026-03-02",
        "2026-03-02T16:29:00, Z, 2026-03-01",
        "2026-07-01T15:30:00, Z, 2026-07-01",
        "2026-03-02T23:30:00, Z, 2026-03-02",
        "2026-03-02T17:30:00, +02:00, 2026-03-01"
    })
    void shouldCompleteTheDayFromTheCutoffOn(LocalDateTime created, @Nullable ZoneOffset offset, LocalDate through) {
        // given
        AccountStatement statement = new AccountStatement("N", "1", "NOK", created, offset, true, 0, 0);
        // then
        assertThat(FeedMarks.completeThrough(statement, ACCOUNT)).isEqualTo(through);
    }
}
