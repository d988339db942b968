package io.duestream.loadtests.defects;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.audit.Check;
import io.duestream.loadtests.audit.Harm;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.InvoiceStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a broker or a restart could do to true outputs is found out, record by record. */
class SpoiltOutputTest {
    private static final long SEED = Long.getLong("seed", 20_260_402L);
    private static final int TIMES = Integer.getInteger("times", 40);

    @AutoClose
    private static TrueOutputs outputs;

    @BeforeAll
    static void run(@TempDir Path state) throws Exception {
        outputs = TrueOutputs.of(SEED, state);
    }

    @Test
    void shouldFindNothingWrongWithTrueOutputs() {
        assertThat(outputs.verdict(outputs.right()).samples()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"INVOICE_STATUS", "MATCHES", "UNMATCHED", "REMINDERS", "ESCALATIONS", "DEAD_LETTERS"})
    void shouldFindARecordThatIsLost(EventStreams stream) {
        outputs.spoil(TIMES, record -> record.stream() == stream && !isSummary(record), (records, place) -> {
            // when
            records.remove(place);

            // then
            assertThat(outputs.verdict(records).isClean())
                    .as(outputs.describe(place))
                    .isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"INVOICE_STATUS", "MATCHES", "UNMATCHED", "REMINDERS", "ESCALATIONS", "DEAD_LETTERS"})
    void shouldFindARecordThatIsThereTwice(EventStreams stream) {
        outputs.spoil(TIMES, record -> record.stream() == stream, (records, place) -> {
            // when
            records.add(place + 1, records.get(place));

            // then
            assertThat(outputs.verdict(records).count(Harm.DOUBLED))
                    .as(outputs.describe(place))
                    .isPositive();
        });
    }

    @Test
    void shouldFindABatchThatIsThereTwice() {
        outputs.spoil(TIMES, record -> true, (records, place) -> {
            // when
            List<OutputRecord> batch = List.copyOf(records.subList(place, Math.min(place + 25, records.size())));
            records.addAll(place + batch.size(), batch);

            // then
            assertThat(outputs.verdict(records).count(Harm.DOUBLED))
                    .as(outputs.describe(place))
                    .isGreaterThanOrEqualTo(batch.size());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"INVOICE_STATUS", "MATCHES", "UNMATCHED", "REMINDERS", "ESCALATIONS"})
    void shouldFindARecordUnderTheKeyOfAnother(EventStreams stream) {
        outputs.spoil(TIMES, record -> record.stream() == stream, (records, place) -> {
            // when
            OutputRecord record = records.get(place);
            byte[] key = outputs.right().stream()
                    .filter(other -> other.stream() == stream && !Arrays.equals(other.key(), record.key()))
                    .findFirst()
                    .orElseThrow()
                    .key();
            records.set(place, new OutputRecord(stream, key, record.value()));

            // then
            assertThat(outputs.verdict(records).isClean())
                    .as(outputs.describe(place))
                    .isFalse();
        });
    }

    @Test
    void shouldFindAnAccountThatLeaves() {
        outputs.spoil(TIMES, record -> record.stream() == EventStreams.INVOICE_STATUS, (records, place) -> {
            // when
            records.add(new OutputRecord(
                    EventStreams.INVOICE_STATUS, records.get(place).key(), null));

            // then
            assertThat(outputs.verdict(records).checks())
                    .as(outputs.describe(place))
                    .containsKey(Check.TOMBSTONES);
        });
    }

    @Test
    void shouldFindWhatCannotBeRead() {
        outputs.spoil(TIMES, record -> true, (records, place) -> {
            // when
            OutputRecord record = records.get(place);
            records.set(place, new OutputRecord(record.stream(), record.key(), "?".getBytes(StandardCharsets.UTF_8)));

            // then
            assertThat(outputs.verdict(records).checks())
                    .as(outputs.describe(place))
                    .containsKey(Check.UNREADABLE);
        });
    }

    /** That a history was summarised shows nowhere else, and whether it is due is not planned. */
    private static boolean isSummary(OutputRecord record) {
        return record.stream() == EventStreams.INVOICE_STATUS
                && outputs.event(record) instanceof InvoiceStatus status
                && status.getChange() == AccountChange.SUMMARISED;
    }
}
