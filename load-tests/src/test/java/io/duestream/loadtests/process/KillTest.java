package io.duestream.loadtests.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.lives.Schedule.Arrival;
import io.duestream.processor.store.StoreKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once, under {@code kill -9}: what is committed equals what the oracle expects, and nothing is there twice. */
class KillTest {
    private static final long SEED = Long.getLong("seed", 20_260_301L);
    private static final int LIVES = Integer.getInteger("kill.lives", 600);
    private static final int PHASES = Integer.getInteger("kill.phases", 3);
    private static final int KILLS = Integer.getInteger("kill.times", 2);
    private static final int STEPS = 10;
    private static final Duration CAUGHT_UP = Duration.ofSeconds(Integer.getInteger("kill.patience", 180));

    @Test
    void shouldPublishWhatTheOracleExpectsThoughKilledUnderLoad(@TempDir Path state) throws Exception {
        // given
        SplittableRandom random = new SplittableRandom(SEED);
        try (TestCluster cluster = TestCluster.embedded(4);
                Trial trial = new Trial(cluster, SEED, CAUGHT_UP)) {
            ProcessorProcess processor = new ProcessorProcess(cluster, state);
            for (Phase phase : Phase.of(SEED, LIVES, PHASES)) {
                // when
                ChildProcess running = processor.start(phase.loading(), anyStore(random));
                int kills = KILLS;
                for (List<Arrival> shot : phase.parts(KILLS + 1)) {
                    trial.send(shot);
                    cluster.flush();
                    if (kills-- > 0) {
                        trial.awaitMore(1 + random.nextInt(Math.max(1, shot.size() / 4)));
                        running.kill();
                        running = processor.start(phase.loading(), anyStore(random));
                    }
                }
                trial.awaitLoaded(phase, "loaded");
                running.kill();

                running = processor.startWithSlowTimers(phase.tick(), anyStore(random));
                trial.send(phase.marks());
                cluster.flush();
                trial.awaitMore(1 + random.nextInt(STEPS));
                running.kill();
                int before = trial.published();

                // then
                running = processor.start(phase.tick(), anyStore(random));
                trial.tick(phase);
                running.kill();
                assertThat(trial.published())
                        .as("seed %d, %s: killed while steps came out", SEED, phase)
                        .isGreaterThan(before);
            }
            trial.assertNothingTwice();
        }
    }

    /** The changelog is the same for all, so each start may choose anew. */
    private static StoreKind anyStore(SplittableRandom random) {
        StoreKind[] kinds = StoreKind.values();
        return kinds[random.nextInt(kinds.length)];
    }
}
