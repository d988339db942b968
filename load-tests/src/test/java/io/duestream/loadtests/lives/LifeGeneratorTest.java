package io.duestream.loadtests.lives;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.lives.Schedule.Punctuality;
import io.duestream.loadtests.oracle.Expected;
import io.duestream.loadtests.oracle.Expected.InReview;
import io.duestream.loadtests.oracle.Expected.TakenStep;
import io.duestream.schemas.events.AccountState;
import io.duestream.schemas.events.DeliveryResult;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.UnmatchedCause;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class LifeGeneratorTest {
    private final LifeGenerator generator = new LifeGenerator(Trait.all());

    @Test
    void shouldMakeTheSameLifeFromTheSameSeed() {
        LongStream.range(0, 100).forEach(seed -> assertThat(generator.life(seed, "acme"))
                .isEqualTo(new LifeGenerator(Trait.all()).life(seed, "acme"))
                .isNotEqualTo(generator.life(seed + 1, "acme")));
    }

    @Test
    void shouldStayInItsYearAndKeyAndInTheOrderOfTime() {
        LongStream.range(0, 1_000).forEach(seed -> {
            Life life = generator.life(seed, "acme");
            assertThat(life.events())
                    .as("seed %d", seed)
                    .isNotEmpty()
                    .allMatch(event -> event.happenedAt().toString().startsWith("2026"))
                    .allMatch(event -> key(event.fact()).equals(life.key()))
                    .isSortedAccordingTo((one, other) -> one.happenedAt().compareTo(other.happenedAt()));
        });
    }

    @Test
    void shouldLetEverythingHappen() {
        // given
        Set<String> changes = new HashSet<>();
        Set<AccountState> states = EnumSet.of(AccountState.UNKNOWN);
        Set<UnmatchedCause> causes = EnumSet.of(UnmatchedCause.UNKNOWN, UnmatchedCause.PLACED);
        Set<Boolean> standing = new HashSet<>();
        // when
        LongStream.range(0, 300).forEach(seed -> {
            Life life = generator.life(seed, "acme");
            life.events().forEach(event -> changes.add(change(event.fact())));
            Schedule schedule = Schedule.of(List.of(life), seed, Punctuality.SOME_LATE, Replay.TICKS, 30);
            Replay.run(Replay.oracle(50), schedule.entries(), oracle -> oracle.expected()
                    .values()
                    .forEach(account -> {
                        states.add(account.state());
                        account.unmatched().values().stream()
                                .map(InReview::cause)
                                .forEach(causes::add);
                        account.steps().stream().map(TakenStep::stands).forEach(standing::add);
                    }));
        });
        // then
        assertThat(changes).hasSize(11);
        assertThat(states).containsExactlyInAnyOrder(AccountState.values());
        assertThat(causes).containsExactlyInAnyOrder(UnmatchedCause.values());
        assertThat(standing).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void shouldLeaveOutWhatIsNotAllowed() {
        LifeGenerator plain = new LifeGenerator(Set.of());
        Set<String> changes = new HashSet<>();
        LongStream.range(0, 300)
                .forEach(seed -> plain.life(seed, "acme").events().forEach(event -> changes.add(change(event.fact()))));
        assertThat(changes).containsExactlyInAnyOrder("InvoiceIssued", "PaymentReceived");
    }

    @Test
    void shouldReachTheGreatestAmount() {
        Set<Long> open = new HashSet<>();
        LongStream.range(0, 300).forEach(seed -> {
            Schedule schedule =
                    Schedule.of(List.of(generator.life(seed, "acme")), seed, Punctuality.PUNCTUAL, Replay.TICKS, 0);
            Replay.run(Replay.oracle(9_999), schedule.entries(), oracle -> oracle.expected().values().stream()
                    .map(Expected::principalOpen)
                    .forEach(open::add));
        });
        assertThat(open).contains(Long.MAX_VALUE);
    }

    private static String change(SpecificRecord fact) {
        Object change =
                switch (fact) {
                    case InvoiceEvent invoice -> invoice.getChange();
                    case PaymentEvent payment -> payment.getChange();
                    case OutcomeEvent outcome -> outcome.getResult();
                    default -> throw new IllegalArgumentException(fact.toString());
                };
        return change instanceof DeliveryResult result
                ? result.name()
                : change.getClass().getSimpleName();
    }

    private static String key(SpecificRecord fact) {
        return switch (fact) {
            case InvoiceEvent invoice -> invoice.getCreditor() + "|" + invoice.getReference();
            case OutcomeEvent outcome -> outcome.getCreditor() + "|" + outcome.getReference();
            case PaymentEvent payment -> payment.getCreditor() + "|" + payment.getReference();
            default -> throw new IllegalArgumentException(fact.toString());
        };
    }
}
