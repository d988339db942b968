package io.duestream.loadtests.defects;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.audit.Check;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.StepKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** One field of one true record that says something else is found out. */
class SpoiltFieldTest {
    private static final long SEED = Long.getLong("seed", 20_260_404L);
    private static final int TIMES = Integer.getInteger("times", 8);
    private static final String EVENT_ID = "eventId";
    private static final Set<Object> UNUSED = Set.of(0, 0L, StepKind.UNKNOWN);

    @AutoClose
    private static TrueOutputs outputs;

    @BeforeAll
    static void run(@TempDir Path state) throws Exception {
        outputs = TrueOutputs.of(SEED, state);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/defects/spoilt-fields.csv", numLinesToSkip = 1)
    void shouldFindAFieldThatSaysSomethingElse(EventStreams stream, String field, String other) {
        outputs.spoil(TIMES, record -> record.stream() == stream && says(record, field), (records, place) -> {
            // when
            OutputRecord record = records.get(place);
            Object said = Objects.requireNonNull(get(outputs.event(record), field));
            records.set(place, with(record, field, like(said, other)));

            // then
            assertThat(outputs.verdict(records).isClean())
                    .as(outputs.describe(place))
                    .isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"INVOICE_STATUS", "MATCHES", "UNMATCHED", "REMINDERS", "ESCALATIONS"})
    void shouldFindAnIdThatAnotherRecordHas(EventStreams stream) {
        outputs.spoil(TIMES, record -> record.stream() == stream, (records, place) -> {
            // when
            OutputRecord other = records.get(place == 0 ? records.size() - 1 : place - 1);
            records.set(place, with(records.get(place), EVENT_ID, get(outputs.event(other), EVENT_ID)));

            // then
            assertThat(outputs.verdict(records).checks())
                    .as(outputs.describe(place))
                    .containsKey(Check.IDS);
        });
    }

    @Test
    void shouldFindAWithdrawalThatNamesAnotherStep() {
        outputs.spoil(TIMES, record -> says(record, "kind", "WITHDRAWAL"), (records, place) -> {
            // when
            records.set(place, with(records.get(place), "stepId", "4711"));

            // then
            assertThat(outputs.verdict(records).checks())
                    .as(outputs.describe(place))
                    .containsKey(Check.PAIRING);
        });
    }

    /** Whether a field is used; why a step was withdrawn is not read. */
    private static boolean says(OutputRecord record, String field) {
        SpecificRecord event = outputs.event(record);
        Object said = get(event, field);
        boolean excuse = field.equals("link")
                && event instanceof InvoiceStatus status
                && status.getChange() == AccountChange.STEP_WITHDRAWN;
        return said != null && !UNUSED.contains(said) && !excuse;
    }

    private static boolean says(OutputRecord record, String field, String words) {
        SpecificRecord event = outputs.event(record);
        return event.getSchema().getField(field) != null
                && String.valueOf(get(event, field)).equals(words);
    }

    private static @Nullable Object get(SpecificRecord event, String field) {
        return event.get(event.getSchema().getField(field).pos());
    }

    private static OutputRecord with(OutputRecord record, String field, @Nullable Object other) {
        SpecificRecord event = outputs.event(record);
        event.put(event.getSchema().getField(field).pos(), other);
        return outputs.record(record.stream(), record.key(), event);
    }

    /** The other words as a value of the same type. */
    private static Object like(Object said, String other) {
        return switch (said) {
            case Long amount -> Long.valueOf(other);
            case Integer level -> Integer.valueOf(other);
            case LocalDate day -> LocalDate.parse(other);
            case Enum<?> kind ->
                Arrays.stream(kind.getDeclaringClass().getEnumConstants())
                        .filter(each -> each.toString().equals(other))
                        .findFirst()
                        .orElseThrow();
            default -> other;
        };
    }
}
