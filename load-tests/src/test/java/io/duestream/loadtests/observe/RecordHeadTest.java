package io.duestream.loadtests.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.serde.EventWriter;
import io.duestream.schemas.serde.SchemaIds;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordHeadTest {
    private static final EventWriter WRITER =
            new EventWriter(SchemaIds.preset(Map.of(EventStreams.INVOICE_STATUS, 1_234_567)));

    @Test
    void shouldReadTheCause() {
        for (String id : new String[] {"1", "p-42", "å".repeat(40), "x".repeat(1_000)}) {
            assertThat(RecordHead.causedBy(status("id of any length ".repeat(9), id)))
                    .isEqualTo(id);
        }
    }

    @Test
    void shouldFindNoCauseWhereThereIsNone() {
        assertThat(RecordHead.causedBy(status("1", null))).isNull();
    }

    @Test
    void shouldSurviveBytesOfAnyKind() {
        // given
        byte[] good = status("event", "cause");
        SplittableRandom random = new SplittableRandom(20_260_301);

        // then
        for (int length = 0; length < 17; length++) {
            assertThat(RecordHead.causedBy(Arrays.copyOf(good, length))).isNull();
        }
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            String cause = RecordHead.causedBy(bytes);
            assertThat(cause == null ? 0 : cause.length()).as("round %d", i).isLessThanOrEqualTo(bytes.length);
        }
    }

    private static byte[] status(String id, @Nullable String cause) {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        InvoiceStatus status = InvoiceStatus.newBuilder()
                .setEventId(id)
                .setCausedBy(cause)
                .setOccurredAt(now)
                .setRecordedAt(now)
                .setVersion(3)
                .setChange(AccountChange.ISSUED)
                .setReason("a test")
                .setAfter(new AccountImage(AccountState.OPEN, "SEK", 1L, 0L, 0L, 0L, 1, null))
                .build();
        return WRITER.write(status, EventStreams.INVOICE_STATUS);
    }
}
