package io.duestream.loadtests.process;

import io.duestream.loadtests.lives.Life;
import io.duestream.loadtests.lives.LifeGenerator;
import io.duestream.loadtests.lives.Schedule;
import io.duestream.loadtests.lives.Schedule.Arrival;
import io.duestream.loadtests.lives.Schedule.Punctuality;
import io.duestream.loadtests.lives.Trait;
import io.duestream.schemas.events.FeedMark;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.OutcomeEvent;
import io.duestream.schemas.events.PaymentEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A stretch of many lives. Its facts are published while the clock stands on a morning; then the clock moves, and the marks
 * of the bank's files follow.
 *
 * @param number 1 for the first
 * @param loading where the clock stands for the facts: ahead of the policy's time of day
 * @param tick where it stands for the marks: after the last fact
 */
record Phase(int number, Instant loading, List<Arrival> facts, Instant tick, List<Arrival> marks) {
    private static final LocalTime LOADING = LocalTime.of(8, 0);
    private static final LocalTime TICK = LocalTime.of(10, 0);
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final int TAIL_DAYS = 30;

    /** The same lives from the same seed, cut into so many phases. */
    static List<Phase> of(long seed, int lives, int count) {
        List<Arrival> arrivals = arrivals(seed, lives);
        List<Arrival> facts = arrivals.stream().filter(a -> !isMark(a)).toList();
        List<Arrival> marks = arrivals.stream().filter(Phase::isMark).toList();
        List<Phase> phases = new ArrayList<>();
        for (List<Arrival> load : cut(facts, count)) {
            Instant since = phases.isEmpty() ? Instant.MIN : phases.getLast().tick();
            Instant day = phases.isEmpty() ? facts.getFirst().at() : since;
            Instant tick = at(load.getLast().at().plus(Duration.ofDays(1)), TICK);
            List<Arrival> due = marks.stream()
                    .filter(mark -> !mark.at().isBefore(since) && mark.at().isBefore(tick))
                    .toList();
            phases.add(new Phase(phases.size() + 1, at(day, LOADING), load, tick, due));
        }
        return phases;
    }

    static boolean isMark(Arrival arrival) {
        return arrival.fact() instanceof PaymentEvent payment && payment.getChange() instanceof FeedMark;
    }

    /** The facts in so many parts of about the same size. */
    List<List<Arrival>> parts(int count) {
        return cut(facts, count);
    }

    /** Shares facts between two publishers: an account belongs to one of them, for its facts keep their order. */
    static Map<Boolean, List<Arrival>> shared(List<Arrival> facts) {
        return facts.stream()
                .collect(Collectors.partitioningBy(fact -> account(fact).hashCode() % 2 == 0));
    }

    /** The key of the account that the fact is about. */
    static String account(Arrival arrival) {
        return switch (arrival.fact()) {
            case InvoiceEvent event -> event.getCreditor() + "|" + event.getReference();
            case OutcomeEvent event -> event.getCreditor() + "|" + event.getReference();
            case PaymentEvent event -> event.getCreditor() + "|" + event.getReference();
            default -> throw new IllegalStateException("unknown fact");
        };
    }

    /** In so many parts of about the same size. */
    static List<List<Arrival>> cut(List<Arrival> whole, int count) {
        return IntStream.range(0, count)
                .mapToObj(part -> whole.subList(whole.size() * part / count, whole.size() * (part + 1) / count))
                .toList();
    }

    private static List<Arrival> arrivals(long seed, int lives) {
        List<Life> generated = LongStream.range(0, lives)
                .mapToObj(i -> new LifeGenerator(Trait.all()).life(i, "acme"))
                .toList();
        return Schedule.of(generated, seed, Punctuality.SOME_LATE, List.of(TICK), TAIL_DAYS).entries().stream()
                .filter(Arrival.class::isInstance)
                .map(Arrival.class::cast)
                .toList();
    }

    private static Instant at(Instant day, LocalTime time) {
        return day.atZone(SWEDEN).toLocalDate().atTime(time).atZone(SWEDEN).toInstant();
    }

    @Override
    public String toString() {
        return "phase " + number + " (" + facts.size() + " facts, tick " + tick + ")";
    }
}
