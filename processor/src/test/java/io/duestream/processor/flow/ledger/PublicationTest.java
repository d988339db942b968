package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.InvoiceStatus;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What every published event carries. */
class PublicationTest {
    private static final List<EventStreams> OUTPUTS = List.of(
            EventStreams.INVOICE_STATUS,
            EventStreams.MATCHES,
            EventStreams.UNMATCHED,
            EventStreams.REMINDERS,
            EventStreams.ESCALATIONS,
            EventStreams.DEAD_LETTERS);

    private final Facts facts = new Facts("acme", "55512345678");

    /** A story in which everything that can be published is. */
    private void tell(Scenario ledger) {
        ledger.send(facts.issued("i1", 49900, "03-01", "03-16"), facts.issued("i1", 1, "03-01", "03-16"));
        ledger.send(facts.paid("p0", 10, "EUR", "03-02", "03-02"), facts.paid("p1", -1, "03-02"));
        ledger.days("03-13", "04-23");
        ledger.send(facts.paid("p1", 60000, "03-20"), facts.returned("r1", "p1", 60000, "03-22"));
        ledger.send(facts.paid("p2", 70000, "04-20"), facts.issued("i2", 5000, "04-20", "05-20"));
        ledger.send(new Facts("acme", "~p9").paid("p9", 5, "04-20"), new Facts("acme", "1001").paid("p8", 5, "04-20"));
        ledger.days("05-04", "05-05");
    }

    private List<SpecificRecord> published(Scenario ledger) {
        List<SpecificRecord> all = new ArrayList<>();
        OUTPUTS.forEach(stream -> all.addAll(ledger.driver.read(stream, stream.recordClass())));
        return all;
    }

    private List<SpecificRecord> story() {
        try (Scenario ledger = Scenario.from("03-01T08:00")) {
            tell(ledger);
            return published(ledger);
        }
    }

    private static Object field(SpecificRecord event, String name) {
        return event.get(event.getSchema().getField(name).pos());
    }

    @Test
    void shouldPublishOnEveryOutputInThisStory() {
        try (Scenario ledger = Scenario.from("03-01T08:00")) {
            tell(ledger);
            for (EventStreams stream : OUTPUTS) {
                assertThat(ledger.driver.records(stream))
                        .as(stream.streamName())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void shouldGiveEveryEventAnIdOfItsOwnThatIsTheSameInEveryRun() {
        List<Object> ids =
                story().stream().map(event -> field(event, "eventId")).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(30);
        assertThat(story()).extracting(event -> field(event, "eventId")).isEqualTo(ids);
    }

    @Test
    void shouldBeTheSameToTheByteInEveryRun() {
        assertThat(story()).isEqualTo(story());
    }

    @Test
    void shouldGiveEveryEventAReasonAndARule() {
        assertThat(story()).allSatisfy(event -> {
            assertThat(field(event, "reason").toString()).isNotBlank();
            if (event.getSchema().getField("rule") != null) {
                assertThat(field(event, "rule")).asString().matches("\\S+/\\S+.*");
            }
        });
    }

    @Test
    void shouldNameTheFactThatCausedIt() {
        try (Scenario ledger = Scenario.from("03-01T08:00")) {
            // given
            ledger.send(facts.issued("i1", 49900, "03-01", "03-16"))
                    .days("03-13", "03-24")
                    .quiet();

            // when
            ledger.send(facts.paid("p1", 50000, "03-20"));

            // then
            assertThat(published(ledger)).hasSize(5).allSatisfy(event -> assertThat(field(event, "causedBy"))
                    .isEqualTo("paid-p1"));
        }
    }

    @Test
    void shouldCountVersionsWithoutGaps() {
        try (Scenario ledger = Scenario.from("03-01T08:00")) {
            // given
            ledger.send(facts.issued("i1", 49900, "03-01", "03-16")).days("03-13", "04-23");

            // when
            ledger.send(facts.paid("p1", 49900, "03-10"), facts.returned("r1", "p1", 49900, "03-12"));

            // then
            List<InvoiceStatus> statuses = ledger.statuses();
            assertThat(statuses)
                    .extracting(InvoiceStatus::getChange)
                    .contains(AccountChange.STEP_WITHDRAWN, AccountChange.STEP_REINSTATED);
            for (int i = 0; i < statuses.size(); i++) {
                assertThat(statuses.get(i).getVersion()).isEqualTo(i + 1);
            }
        }
    }
}
