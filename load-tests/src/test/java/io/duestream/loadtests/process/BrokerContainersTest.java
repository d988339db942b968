package io.duestream.loadtests.process;

import static java.util.Objects.requireNonNull;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.containers.DockerEngine;
import io.duestream.loadtests.containers.KafkaContainers;
import io.duestream.loadtests.containers.KafkaNode;
import io.duestream.loadtests.lives.Schedule.Arrival;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once, though brokers are lost: what is committed equals what the oracle expects, and nothing is there twice. */
@Tag("containers")
class BrokerContainersTest {
    private static final long SEED = Long.getLong("seed", 20_260_301L);
    private static final int LIVES = Integer.getInteger("containers.lives", 900);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(Integer.getInteger("containers.patience", 180));
    private static final int PARTITIONS = 4;

    /** How a broker is lost, one after the other. First each leads its half; from then on the lost one leads everything. */
    private enum Loss {
        /**
         * And the processor is killed while it waits for it: what had been begun is there in part, with the other broker. Later
         * it answers, as a leader still, what clients had asked.
         */
        PAUSED,
        /** With all that it leads; clients turn to the other at once. */
        KILLED,
        /** From the other nodes: clients still reach it, and it knows of no other leader. */
        CUT_OFF;

        void begin(KafkaNode broker) {
            switch (this) {
                case PAUSED -> broker.pause();
                case KILLED -> broker.kill();
                case CUT_OFF -> broker.cutOff();
            }
        }

        void end(KafkaNode broker) {
            switch (this) {
                case PAUSED -> broker.resume();
                case KILLED -> broker.startAgain();
                case CUT_OFF -> broker.reconnect();
            }
        }
    }

    private final long start = System.nanoTime();

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void shouldPublishWhatTheOracleExpectsThoughBrokersAreLostUnderLoad(@TempDir Path state) throws Exception {
        DockerEngine.demand();
        try (KafkaContainers kafka = KafkaContainers.start()) {
            try (TestCluster cluster = TestCluster.on(kafka.bootstrap(), KafkaContainers.REPLICAS, PARTITIONS);
                    Trial trial = new Trial(cluster, SEED, CAUGHT_UP)) {
                Means means = new Means(kafka, trial, new ProcessorProcess(cluster, state));
                Loss[] losses = Loss.values();
                for (Phase phase : Phase.of(SEED, LIVES, losses.length)) {
                    KafkaNode broker = kafka.brokers().get(phase.number() % KafkaContainers.REPLICAS);
                    publishThrough(losses[phase.number() - 1], broker, phase, means);
                    strike(phase, means);
                }
                trial.assertNothingTwice();
            } catch (AssertionError | RuntimeException failed) {
                // Before the failure, not in it: what differs is to be the last that is read.
                System.out.println(kafka.lastLines() + kafka.openTransactions() + ProcessorProcess.lastLines());
                throw new AssertionError("seed " + SEED + ": " + failed.getMessage(), failed);
            }
        }
    }

    private record Means(KafkaContainers kafka, Trial trial, ProcessorProcess processor) {}

    private void publishThrough(Loss loss, KafkaNode broker, Phase phase, Means means) throws IOException {
        // given
        Trial trial = means.trial();
        ChildProcess running = means.processor().start(phase.loading());
        Map<Boolean, List<Arrival>> shared = Phase.shared(phase.facts());
        List<List<Arrival>> load = Phase.cut(requireNonNull(shared.get(true)), 3);
        trial.send(load.get(0));
        trial.awaitMore(1);

        // when
        CompletableFuture<Void> lost = CompletableFuture.runAsync(() -> loss.begin(broker));
        trial.flow(load.get(1));
        lost.join();
        if (loss == Loss.PAUSED) {
            running.kill();
        }
        say(phase, broker + " is " + loss);
        means.kafka().awaitDeposed(broker);
        say(phase, "the other broker leads");
        try (Publisher other = new Publisher(means.kafka().bootstrapWithout(broker))) {
            trial.send(requireNonNull(shared.get(false)), other);
            other.flush();
        }
        if (loss == Loss.PAUSED) {
            running = means.processor().start(phase.loading());
        }
        trial.send(load.get(2));
        if (loss == Loss.KILLED) {
            trial.awaitLoaded(phase, "without " + broker);
            say(phase, "all is as expected without " + broker);
        }
        loss.end(broker);

        // then
        trial.awaitLoaded(phase, broker + " is back");
        means.kafka().awaitCaughtUp(broker);
        say(phase, broker + " is back, and all is as expected");
        running.stop();
    }

    private void strike(Phase phase, Means means) throws IOException {
        ChildProcess running = means.processor().start(phase.tick());
        means.trial().send(phase.marks());
        means.trial().tick(phase);
        say(phase, "the clock has struck, and all is as expected");
        running.stop();
    }

    private void say(Phase phase, String what) {
        System.out.printf("%4d s  phase %d: %s%n", (System.nanoTime() - start) / 1_000_000_000, phase.number(), what);
    }
}
