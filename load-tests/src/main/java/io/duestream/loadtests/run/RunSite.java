package io.duestream.loadtests.run;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.Cluster;
import io.duestream.loadtests.cluster.Group;
import io.duestream.loadtests.cluster.Jvm;
import io.duestream.loadtests.cluster.Polling;
import io.duestream.loadtests.cluster.Processor;
import io.duestream.loadtests.cluster.Processors;
import io.duestream.loadtests.cluster.RunTopics;
import io.duestream.loadtests.embedded.TemporaryDirectory;
import io.duestream.processor.Settings;
import io.duestream.processor.flow.ledger.LedgerStage;
import io.duestream.schemas.EventStreams;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Where a run takes place: brokers, registry, topics of its own, a clock, and processors. It all goes when it is closed. */
final class RunSite implements AutoCloseable {
    /** What the ledger reads, and what it writes. */
    static final List<EventStreams> INPUTS = LedgerStage.stage().inputs();

    static final List<EventStreams> OUTPUTS = List.of(
            EventStreams.INVOICE_STATUS,
            EventStreams.MATCHES,
            EventStreams.UNMATCHED,
            EventStreams.REMINDERS,
            EventStreams.ESCALATIONS,
            EventStreams.DEAD_LETTERS);

    private static final String STAGE = "ledger";
    private static final Duration START = Duration.ofMinutes(2);

    private final RunOptions options;
    private final Deque<AutoCloseable> closing = new ArrayDeque<>();
    private final Path scratch;
    private final Cluster cluster;
    private final RunTopics topics;
    private final RunClock clock;
    private final Admin admin;

    /** Prepares all but the processors; business time begins with the workload's first leg. */
    RunSite(RunOptions options) throws IOException, InterruptedException {
        this.options = options;
        try {
            scratch = opened(TemporaryDirectory.create("run")).path();
            cluster = opened(cluster(options));
            topics = new RunTopics(cluster, prefix(options.seed()), options.partitions());
            admin = opened(cluster.admin());
            closing.push(this::deleteTopics);
            topics.create();
            clock = new RunClock(scratch, options.workload().legs(), options.partitions());
        } catch (IOException | InterruptedException | RuntimeException failed) {
            closeAfter(failed);
            throw failed;
        }
    }

    private static Cluster cluster(RunOptions options) throws IOException, InterruptedException {
        return switch (options.place()) {
            case HERE -> Cluster.inThisProcess(options.settings());
            case OWN_PROCESSES -> {
                Jvm jvm = Jvm.likeThis(options.folder().resolve("broker.log")).with(options.brokerFlags());
                yield Cluster.inItsOwnProcess(options.settings(), jvm, Map.of());
            }
            case BROKERS_ELSEWHERE -> Cluster.elsewhere(options.settings());
        };
    }

    private static String prefix(long seed) {
        return "lt-" + seed + '-' + Long.toString(System.currentTimeMillis(), Character.MAX_RADIX) + '-';
    }

    private <T extends AutoCloseable> T opened(T part) {
        closing.push(part);
        return part;
    }

    /** Starts the processors; returns when they have shared the partitions among them and are ready. */
    Processors startProcessors() throws IOException, InterruptedException {
        Processors processors = opened(launch());
        List<String> inputs = INPUTS.stream().map(topics::of).toList();
        List<String> instances = processors.all().stream().map(Processor::name).toList();
        try {
            Group.awaitReady(admin, group(), inputs, instances, START, () -> demandRunning(processors));
            Polling.await(
                    "the processors restore their stores",
                    START,
                    () -> demandRunning(processors) && processors.all().stream().allMatch(Processor::isReady));
        } catch (IOException notReady) {
            throw new LivenessException("the processors did not start: " + notReady.getMessage(), notReady);
        }
        return processors;
    }

    private Processors launch() throws IOException, InterruptedException {
        Settings settings = processorSettings();
        if (options.place() == RunOptions.Place.HERE) {
            return Processors.here(scratch, settings);
        }
        Jvm jvm = Jvm.likeThis(options.folder().resolve("processor.log")).with(options.processorFlags());
        return Processors.inTheirOwnProcesses(
                options.instances(),
                options.overlay() == null ? jvm : jvm.overlaidBy(options.overlay()),
                options.folder(),
                scratch,
                settings);
    }

    private Settings processorSettings() {
        Map<String, String> all = new HashMap<>(cluster.settings().values());
        all.putIfAbsent("duestream.payer.hash.key", "load-tests");
        all.put("duestream.topic.prefix", topics.prefix());
        all.put("duestream.clock", clock.setting());
        return new Settings(all);
    }

    /** Throws if a broker of the run's own or an instance has ended by itself; true if not. */
    boolean demandRunning(Processors processors) throws LivenessException {
        if (cluster.broker().isPresent()) {
            demandAlive(cluster.broker().orElseThrow());
        }
        Optional<String> ended = processors.ended();
        if (ended.isPresent()) {
            throw new LivenessException(ended.get());
        }
        return true;
    }

    private static void demandAlive(ChildProcess broker) throws LivenessException {
        try {
            broker.demandAlive("the broker");
        } catch (IOException ended) {
            throw new LivenessException(String.valueOf(ended.getMessage()), ended);
        }
    }

    private void deleteTopics() throws IOException, InterruptedException {
        if (!cluster.isElsewhere() || options.keep()) {
            return;
        }
        try {
            topics.delete();
        } catch (IOException | KafkaException refused) {
            throw new IOException(
                    "topics, groups and subjects that begin with " + topics.prefix() + " stay, delete them by hand: "
                            + refused.getMessage(),
                    refused);
        }
    }

    Cluster cluster() {
        return cluster;
    }

    RunTopics topics() {
        return topics;
    }

    RunClock clock() {
        return clock;
    }

    Admin admin() {
        return admin;
    }

    /** The processors' consumer group. */
    String group() {
        return topics.group(STAGE);
    }

    private void closeAfter(Exception failed) {
        try {
            close();
        } catch (IOException also) {
            failed.addSuppressed(also);
        }
    }

    @Override
    public void close() throws IOException {
        Exception first = null;
        while (!closing.isEmpty()) {
            try {
                closing.pop().close();
            } catch (Exception e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw new IOException("not everything of the run could be closed: " + first.getMessage(), first);
        }
    }
}
