package io.duestream.loadtests.demo;

import io.duestream.loadtests.demo.Agenda.Moment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;

/** Moves the clock through the days, publishes what is on the agenda, and waits for the processor where it matters. */
final class Player {
    private final DemoClock clock;
    private final SamplePublisher publisher;
    private final DemoProcessor processor;
    private final Duration pace;
    private final Runnable ticked;

    /**
     * A player.
     *
     * @param pace real time that a tick takes at least; 0 for as fast as it goes
     * @param ticked is told after each tick
     */
    Player(DemoClock clock, SamplePublisher publisher, DemoProcessor processor, Duration pace, Runnable ticked) {
        this.clock = clock;
        this.publisher = publisher;
        this.processor = processor;
        this.pace = pace;
        this.ticked = ticked;
    }

    /** Plays one day to its end. */
    void play(Agenda agenda) throws IOException, InterruptedException {
        for (Moment moment : agenda.moments()) {
            tickTo(agenda.day().atTime(moment.time()));
            publish(moment);
            // What the processor noted at this very instant may be from before the files: a second later it is not.
            clock.moveTo(clock.local().plusSeconds(1));
            processor.awaitDone(clock);
            ticked.run();
        }
        tickTo(agenda.end());
    }

    private void publish(Moment moment) throws IOException, InterruptedException {
        publisher.publishAll(moment.invoices(), ticked);
        for (Path bankFile : moment.bankFiles()) {
            publisher.publish(bankFile);
        }
    }

    private void tickTo(LocalDateTime time) throws InterruptedException {
        while (clock.local().isBefore(time)) {
            LocalDateTime next = nextTick(clock.local());
            clock.moveTo(next.isBefore(time) ? next : time);
            ticked.run();
            TimeUnit.NANOSECONDS.sleep(pace.toNanos());
        }
    }

    private static LocalDateTime nextTick(LocalDateTime now) {
        LocalDateTime midnight = now.toLocalDate().atStartOfDay();
        long ticks = Duration.between(midnight, now).dividedBy(Agenda.TICK) + 1;
        return midnight.plus(Agenda.TICK.multipliedBy(ticks));
    }
}
