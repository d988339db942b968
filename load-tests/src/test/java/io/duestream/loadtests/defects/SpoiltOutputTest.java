package io.duestream.loadtests.defects;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.audit.Check;
import io.duestream.loadtests.audit.Harm;
import io.duestream.loadtests.audit.Verdict;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Workload;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.serde.Decoded;
import io.duestream.schemas.serde.EventReader;
import io.duestream.schemas.serde.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a broker or a restart could do to true outputs is found out, record by record. */
class SpoiltOutputTest {
    private static final long SEED = Long.getLong("seed", 20_260_402L);
    private static final int TIMES = Integer.getInteger("times", 40);

    private static Schemas schemas;
    private static Plan plan;
    private static List<OutputRecord> right;

    @BeforeAll
    static void run(@TempDir Path state) throws Exception {
        schemas = Schemas.known();
        plan = Plan.of(Workload.load("smoke").withInvoices(200), SEED);
        try (Ledger ledger = new DrivenLedger(plan.creditors(), schemas, state)) {
            right = List.copyOf(Run.of(plan, ledger, schemas).published());
        }
    }

    @AfterAll
    static void close() {
        schemas.close();
    }

    @Test
    void shouldFindNothingWrongWithTrueOutputs() {
        assertThat(verdict(right).samples()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"INVOICE_STATUS", "MATCHES", "UNMATCHED", "REMINDERS", "ESCALATIONS", "DEAD_LETTERS"})
    void shouldFindARecordThatIsLost(EventStreams stream) {
        forEachOf(record -> record.stream() == stream && !isSummary(record), (records, place) -> {
            // when
            records.remove(place);

            // then
            assertThat(verdict(records).isClean()).as(describe(place)).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"INVOICE_STATUS", "MATCHES", "UNMATCHED", "REMINDERS", "ESCALATIONS", "DEAD_LETTERS"})
    void shouldFindARecordThatIsThereTwice(EventStreams stream) {
        forEachOf(record -> record.stream() == stream, (records, place) -> {
            // when
            records.add(place + 1, records.get(place));

            // then
            assertThat(verdict(records).count(Harm.DOUBLED)).as(describe(place)).isPositive();
        });
    }

    @Test
    void shouldFindABatchThatIsThereTwice() {
        forEachOf(record -> true, (records, place) -> {
            // when
            List<OutputRecord> batch = List.copyOf(records.subList(place, Math.min(place + 25, records.size())));
            records.addAll(place + batch.size(), batch);

            // then
            assertThat(verdict(records).count(Harm.DOUBLED)).as(describe(place)).isGreaterThanOrEqualTo(batch.size());
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"INVOICE_STATUS", "MATCHES", "UNMATCHED", "REMINDERS", "ESCALATIONS"})
    void shouldFindARecordUnderTheKeyOfAnother(EventStreams stream) {
        forEachOf(record -> record.stream() == stream, (records, place) -> {
            // when
            OutputRecord record = records.get(place);
            byte[] key = right.stream()
                    .filter(other -> other.stream() == stream && !Arrays.equals(other.key(), record.key()))
                    .findFirst()
                    .orElseThrow()
                    .key();
            records.set(place, new OutputRecord(stream, key, record.value()));

            // then
            assertThat(verdict(records).isClean()).as(describe(place)).isFalse();
        });
    }

    @Test
    void shouldFindAnAccountThatLeaves() {
        forEachOf(record -> record.stream() == EventStreams.INVOICE_STATUS, (records, place) -> {
            // when
            records.add(new OutputRecord(
                    EventStreams.INVOICE_STATUS, records.get(place).key(), null));

            // then
            assertThat(verdict(records).checks()).as(describe(place)).containsKey(Check.TOMBSTONES);
        });
    }

    @Test
    void shouldFindWhatCannotBeRead() {
        forEachOf(record -> true, (records, place) -> {
            // when
            OutputRecord record = records.get(place);
            records.set(place, new OutputRecord(record.stream(), record.key(), "?".getBytes(StandardCharsets.UTF_8)));

            // then
            assertThat(verdict(records).checks()).as(describe(place)).containsKey(Check.UNREADABLE);
        });
    }

    private interface Spoil {
        void at(List<OutputRecord> records, int place);
    }

    private static void forEachOf(Predicate<OutputRecord> which, Spoil spoil) {
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < right.size(); place++) {
            if (which.test(right.get(place))) {
                places.add(place);
            }
        }
        SplittableRandom random = new SplittableRandom(SEED);
        for (int time = 0; time < TIMES; time++) {
            spoil.at(new ArrayList<>(right), places.get(random.nextInt(places.size())));
        }
    }

    /** That a history was summarised shows nowhere else, and whether it is due is not planned. */
    private static boolean isSummary(OutputRecord record) {
        return record.stream() == EventStreams.INVOICE_STATUS
                && new EventReader<>(InvoiceStatus.class, schemas.cache(), ReadLimits.defaults())
                                .read(record.value(), null)
                        instanceof Decoded.Event<InvoiceStatus>(InvoiceStatus status)
                && status.getChange() == AccountChange.SUMMARISED;
    }

    private static Verdict verdict(List<OutputRecord> records) {
        return Run.audited(plan, records, schemas);
    }

    private static String describe(int place) {
        return "seed " + SEED + ", record " + place + " of " + right.get(place).stream();
    }
}
