package io.duestream.loadtests.run;

import io.duestream.loadtests.plan.Leg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;

/** Business time of all processors of a run: a file that they follow, and a probe that tells when they have. */
final class RunClock {
    private final Path file;
    private final ClockProbe probe;

    /** Begins at an instant; {@code directory} is for the file, and the inputs have so many partitions. */
    RunClock(Path directory, Instant start, int partitions) throws IOException {
        file = directory.resolve("clock");
        probe = new ClockProbe(partitions);
        write(start);
    }

    /** The processor's setting. */
    String setting() {
        return "file:" + file.toAbsolutePath();
    }

    /** Moves on to a leg's time; {@link ClockProbe#isSeen} tells when all timers have it. */
    void moveTo(Leg leg, EventProducer producer) throws IOException {
        write(leg.instant());
        probe.send(leg, producer);
    }

    ClockProbe probe() {
        return probe;
    }

    private void write(Instant instant) throws IOException {
        Path next = file.resolveSibling("clock.next");
        Files.writeString(next, instant + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
