package io.duestream.loadtests.run;

import io.duestream.loadtests.audit.Auditor;
import io.duestream.loadtests.audit.Verdict;
import io.duestream.loadtests.cluster.Processor;
import io.duestream.loadtests.cluster.Processors;
import io.duestream.loadtests.observe.Offsets;
import io.duestream.loadtests.observe.Offsets.Lag;
import io.duestream.loadtests.observe.OutputObserver;
import io.duestream.loadtests.observe.ProcessMeter;
import io.duestream.loadtests.observe.Sampler;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Totals;
import io.duestream.loadtests.report.Sample;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that looks on while a run is played: reads the outputs, has them audited, samples, and tells whether it goes on. */
final class Measurement implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Measurement.class);

    private final Plan plan;
    private final RunSite site;
    private final Processors processors;
    private final Liveness liveness;
    private final RunRecord run;
    private final Auditing auditing;
    private final OutputObserver observer;
    private final List<TopicPartition> inputs;
    private final List<ProcessMeter> meters;
    private final Sampler sampler;
    private final Deque<AutoCloseable> closing = new ArrayDeque<>();
    private volatile @Nullable Supplier<List<String>> awaited;
    private volatile Lag unprocessed = Lag.NONE;
    private volatile Lag unread = Lag.NONE;

    /** Begins. */
    Measurement(Plan plan, RunSite site, Processors processors, Duration bound, RunRecord run)
            throws IOException, InterruptedException {
        this.plan = plan;
        this.site = site;
        this.processors = processors;
        this.run = run;
        liveness = new Liveness(bound, System::nanoTime);
        SchemaCache schemas =
                opened(new SchemaCache(opened(site.cluster().registry()), null, SchemaCacheSettings.defaults()));
        auditing = opened(new Auditing(
                new Auditor(plan, schemas), site.clock().probe(), site.topics().prefix()));
        observer = opened(new OutputObserver(site.cluster().kafka(), topics(RunSite.OUTPUTS), this::received));
        inputs = Offsets.places(site.admin(), topics(RunSite.INPUTS));
        meters = meters(site, processors);
        sampler = opened(new Sampler(run.startNanos(), subject(), meters, run::sampled));
    }

    private static List<ProcessMeter> meters(RunSite site, Processors processors) {
        List<ProcessMeter> meters = new ArrayList<>();
        long driver = ProcessHandle.current().pid();
        site.cluster().broker().ifPresent(broker -> meters.add(new ProcessMeter("broker", broker::pid)));
        for (Processor processor : processors.all()) {
            if (processor.pid() != driver) {
                meters.add(new ProcessMeter(processor.name(), processor::pid));
            }
        }
        meters.add(new ProcessMeter("driver", () -> driver));
        return meters;
    }

    private List<String> topics(List<EventStreams> streams) {
        return streams.stream().map(site.topics()::of).toList();
    }

    private <T extends AutoCloseable> T opened(T part) {
        closing.push(part);
        return part;
    }

    private void received(ConsumerRecords<byte[], byte[]> records, long nanoTime) throws InterruptedException {
        String status = site.topics().of(EventStreams.INVOICE_STATUS);
        for (ConsumerRecord<byte[], byte[]> message : records.records(status)) {
            run.times().received(message.value(), plan::numberOf, nanoTime);
        }
        auditing.received(records, nanoTime);
    }

    private Sampler.Subject subject() {
        return new Sampler.Subject() {
            @Override
            public long published() {
                return run.published().get();
            }

            @Override
            public long answered() {
                return run.times().answers();
            }

            @Override
            public long lag() throws IOException, InterruptedException {
                return look().total();
            }

            @Override
            public long stateBytes() throws IOException {
                return Measurement.this.stateBytes();
            }
        };
    }

    /** What the processors have not committed; tells the watch over liveness too. */
    private Lag look() throws IOException, InterruptedException {
        Lag lag = Offsets.lag(site.admin(), site.group(), inputs);
        unprocessed = lag;
        liveness.saw(lag.committed() + auditing.received(), lag.total() == 0 && awaited == null ? null : this::missing);
        return lag;
    }

    private String missing() {
        List<String> missing = new ArrayList<>();
        if (unprocessed.total() > 0) {
            missing.add(unprocessed.total() + " events are not committed: " + unprocessed.inWords());
        }
        if (unread.total() > 0) {
            missing.add(unread.total() + " offsets of the outputs are not committed or not read: " + unread.inWords());
        }
        if (auditing.backlog() > 0) {
            missing.add(auditing.backlog() + " records wait for the auditor");
        }
        Supplier<List<String>> more = awaited;
        if (more != null) {
            missing.addAll(more.get());
        }
        return String.join("; ", missing);
    }

    /** Whether the run still goes on. */
    void check() throws LivenessException {
        demandRunning();
        liveness.check();
    }

    /** Throws if a process has ended by itself. */
    void demandRunning() throws LivenessException {
        site.demandRunning(processors);
    }

    /** Whether everything that was published is committed, and everything that came of it read and audited. */
    boolean isCaughtUp() throws IOException, InterruptedException {
        if (look().total() > 0) {
            unread = Lag.NONE;
            return false;
        }
        Map<TopicPartition, Long> ends = Offsets.ends(site.admin(), observer.places());
        try {
            unread = observer.lag(ends);
        } catch (IllegalStateException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
        return unread.total() == 0 && auditing.backlog() == 0;
    }

    /** Says what is waited for beside the processors, the reader and the auditor; null for nothing. */
    void await(@Nullable Supplier<List<String>> what) {
        awaited = what;
    }

    /** How many records of the outputs were read. */
    long received() {
        return auditing.received();
    }

    /** What has come out so far. */
    Totals seen() {
        return auditing.seen();
    }

    List<ProcessMeter> meters() {
        return meters;
    }

    /** Takes no more samples. */
    void endSampling() {
        sampler.close();
    }

    List<Sample> samples() {
        return sampler.samples();
    }

    /** What all state takes on disk and in memory, in bytes; -1 if it can't be told. */
    long stateBytesAtEnd() {
        try {
            return stateBytes();
        } catch (IOException unknown) {
            return -1;
        }
    }

    private long stateBytes() throws IOException {
        long sum = 0;
        for (Processor processor : processors.all()) {
            sum += processor.stateBytes();
        }
        return sum;
    }

    /** The auditor's verdict on what was read so far; nothing is read any more. */
    Verdict verdict(Ending ending) throws InterruptedException {
        observer.close();
        return auditing.verdict(ending);
    }

    @Override
    public void close() {
        while (!closing.isEmpty()) {
            try {
                closing.pop().close();
            } catch (Exception e) {
                LOG.warn("not everything that looked on could be closed", e);
            }
        }
    }
}
