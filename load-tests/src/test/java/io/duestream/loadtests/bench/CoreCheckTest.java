package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.AccountImage;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Match;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongPredicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class CoreCheckTest {
    private static final CoreJob JOB = new CoreJob(20, 30, 5);
    private static final long PAYMENT = JOB.open() + 7 * CoreJob.EVENTS_A_ROUND + CoreJob.PAYMENT_IN_ROUND;

    private final CoreCheck check = new CoreCheck(JOB);
    private final Map<Long, Long> versions = new HashMap<>();

    /** What comes of the first events but for those that are left out. */
    private void outputs(long events, LongPredicate leftOut) {
        for (long place = 0; place < events; place++) {
            if (!leftOut.test(place)) {
                status(place, 0);
                if (JOB.streamAt(place) == EventStreams.PAYMENTS) {
                    match(place);
                }
            }
        }
    }

    private void status(long place, long tooMuch) {
        long invoice = JOB.invoiceAt(place);
        boolean paid = JOB.streamAt(place) == EventStreams.PAYMENTS;
        AccountState state = paid ? AccountState.PAID : AccountState.OPEN;
        AccountChange change =
                switch (JOB.streamAt(place)) {
                    case INVOICES -> AccountChange.ISSUED;
                    case OUTCOMES -> AccountChange.DELIVERED;
                    default -> AccountChange.PAYMENT_RECEIVED;
                };
        long open = (paid ? 0 : JOB.amount(invoice)) + tooMuch;
        InvoiceStatus status = new InvoiceStatus();
        status.put("causedBy", eventId(place));
        status.put("version", versions.merge(invoice, 1L, Long::sum));
        status.put("change", change);
        status.put("after", new AccountImage(state, "SEK", open, 0L, 0L, 0L, 1, null));
        check.status(record(place), status);
    }

    private void match(long place) {
        String key = JOB.keyAt(place);
        int separator = key.indexOf('|');
        Match match = new Match();
        match.put("creditor", key.substring(0, separator));
        match.put("reference", key.substring(separator + 1));
        match.put("principal", JOB.amount(JOB.invoiceAt(place)));
        check.match(record(place), match);
    }

    private static String eventId(long place) {
        SpecificRecord event = JOB.event(place).event();
        return (String) event.get(event.getSchema().getField("eventId").pos());
    }

    private static ConsumerRecord<byte[], byte[]> record(long place) {
        return new ConsumerRecord<>("out", 0, place, JOB.keyAt(place).getBytes(StandardCharsets.UTF_8), new byte[0]);
    }

    private static BitSet first(long events) {
        BitSet places = new BitSet();
        places.set(0, (int) events);
        return places;
    }

    @Test
    void shouldFindNothingWrongWithAWholeJob() {
        // given
        outputs(JOB.events(), place -> false);

        // when
        check.demandEnd();

        // then
        assertThat(check.found().wrong()).isEmpty();
    }

    @Test
    void shouldFindNothingWrongWithAPartThatIsAnsweredAndMore() {
        // given
        outputs(80, place -> false);

        // when
        check.demandAnswers(first(70));

        // then
        assertThat(check.found().wrong()).isEmpty();
    }

    @Test
    void shouldMissAllAnswersOfWhoCommitsOffsetsAndWritesNothing() {
        // when
        check.demandAnswers(first(70));

        // then
        assertThat(check.found().wrong()).contains("no answer to the event at place 0");
    }

    @Test
    void shouldMissAnAnswerThoughTheAccountIsRightWithoutIt() {
        // given: the last change of its account
        outputs(80, place -> place == PAYMENT);

        // when
        check.demandAnswers(first(70));

        // then
        assertThat(check.found().wrong()).contains("no answer to the event at place " + PAYMENT);
    }

    @Test
    void shouldMissAMatchOfAPaymentThatIsAnswered() {
        // given
        outputs(PAYMENT, place -> false);
        status(PAYMENT, 0);

        // when
        check.demandAnswers(first(PAYMENT + 1));

        // then
        assertThat(check.found().wrong()).contains("is not placed");
    }

    @Test
    void shouldNotDemandThatAPaymentIsPlacedBeforeItsInvoiceIsPromised() {
        // given
        outputs(PAYMENT, place -> false);
        status(PAYMENT, 0);
        BitSet promised = first(PAYMENT + 1);
        promised.clear((int) JOB.issueOf(JOB.invoiceAt(PAYMENT)));

        // when
        check.demandAnswers(promised);

        // then
        assertThat(check.found().wrong()).isEmpty();
    }

    @Test
    void shouldFindASecondAnswerToAnEvent() {
        // given
        outputs(JOB.events(), place -> false);

        // when
        status(PAYMENT, 0);

        // then
        assertThat(check.found().wrong()).contains("a second answer to " + eventId(PAYMENT));
    }

    @Test
    void shouldFindAnAnswerUnderAnotherInvoicesEvent() {
        // given
        InvoiceStatus status = new InvoiceStatus();
        status.put("causedBy", eventId(3));
        status.put("version", 1L);
        status.put("change", AccountChange.ISSUED);
        status.put("after", new AccountImage(AccountState.OPEN, "SEK", JOB.amount(4), 0L, 0L, 0L, 1, null));

        // when
        check.status(record(4), status);

        // then
        assertThat(check.found().wrong()).contains("which is no event of it");
    }

    @Test
    void shouldFindAWrongAmount() {
        // when
        status(0, 1);

        // then
        assertThat(check.found().wrong()).contains("open where");
    }
}
