package io.duestream.loadtests.run;

import io.duestream.loadtests.plan.Leg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Business time of all processors of a run: a file that they follow, and a probe that tells when they have. */
final class RunClock {
    private final Path file;
    private final ClockProbe probe;

    /** Begins at the time of the first leg; {@code directory} is for the file, and the inputs have so many partitions. */
    RunClock(Path directory, List<Leg> legs, int partitions) throws IOException {
        file = directory.resolve("clock");
        probe = new ClockProbe(legs, partitions);
        moveTo(legs.getFirst());
    }

    /** The processor's setting. */
    String setting() {
        return "file:" + file.toAbsolutePath();
    }

    /** Moves on to a leg's time; {@link ClockProbe#missing} tells which timers do not have it yet. */
    void moveTo(Leg leg) throws IOException {
        Path next = file.resolveSibling("clock.next");
        Files.writeString(next, leg.instant() + "\n");
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    ClockProbe probe() {
        return probe;
    }
}
