package io.duestream.loadtests.run;

import static java.util.Objects.requireNonNull;

import io.duestream.loadtests.cluster.ProcessorProcess;
import io.duestream.loadtests.cluster.Processors;
import io.duestream.loadtests.plan.Leg;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Rate;
import io.duestream.loadtests.plan.Scene;
import io.duestream.loadtests.plan.Workload;
import io.duestream.loadtests.report.RunResult;
import io.duestream.loadtests.report.Sample;
import io.duestream.loadtests.run.RunRecord.Progress;
import io.duestream.processor.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A run as a test wants it: of 300 invoices, on brokers elsewhere or a broker of its own. */
final class TestRun {
    static final long SEED = 7;
    private static final int INVOICES = 300;

    private final Workload workload;
    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private final List<String> said = new ArrayList<>();
    private RunOptions.Place place = RunOptions.Place.OWN_PROCESSES;
    private Duration bound = Duration.ofMinutes(2);
    private int kills;
    private boolean keep;
    private @Nullable Path overlay;
    private Consumer<Processors> started = processors -> {};
    private @Nullable Processors processors;
    private @Nullable Scene scene;
    private Consumer<ProcessorProcess> after = processor -> {};
    private long amid = Long.MAX_VALUE;

    TestRun(Workload workload, Path folder) {
        this.workload = workload.withInvoices(INVOICES);
        this.folder = folder;
    }

    /** The smoke test with all legs at a rate, as far as a scene. */
    static Workload smokeAt(double rate, Scene last) throws IOException {
        Workload smoke = Workload.load("smoke");
        return new Workload(
                smoke.name(),
                smoke.about(),
                smoke.invoices(),
                smoke.creditors(),
                smoke.fates(),
                smoke.duplicates(),
                smoke.disorder(),
                smoke.legs().stream()
                        .filter(leg -> leg.scene().compareTo(last) <= 0)
                        .map(leg -> new Leg(leg.scene(), leg.clock(), new Rate(rate)))
                        .toList());
    }

    TestRun on(String bootstrap) {
        place = RunOptions.Place.BROKERS_ELSEWHERE;
        return with("bootstrap.servers", bootstrap);
    }

    TestRun with(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    TestRun patience(Duration patience) {
        bound = patience;
        return this;
    }

    TestRun kills(int count) {
        kills = count;
        return this;
    }

    TestRun keeping() {
        keep = true;
        return this;
    }

    TestRun overlaidBy(Path classes) {
        overlay = classes;
        return this;
    }

    /** What is to be done once the processors run. */
    TestRun onceStarted(Consumer<Processors> what) {
        started = what;
        return this;
    }

    /** What is to be done to the processor when the leg of a scene is over. */
    TestRun after(Scene over, Consumer<ProcessorProcess> what) {
        scene = over;
        after = what;
        return this;
    }

    /** Once so many events of the first leg are published, the processor is paused. */
    TestRun pausingAfter(long events) {
        amid = events;
        return this;
    }

    static void pause(ProcessorProcess processor) {
        processor.process().pause();
    }

    /** What the run said apart from the legs. */
    List<String> said() {
        return said;
    }

    Plan plan() {
        return Plan.of(workload, SEED);
    }

    RunResult play() throws IOException, InterruptedException {
        RunOptions options = new RunOptions(
                workload,
                SEED,
                place,
                1,
                kills,
                3,
                new Settings(settings),
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"),
                List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"),
                overlay,
                bound,
                0.1,
                keep,
                folder,
                "test");
        return new LoadRun(options, plan(), display(), running -> {
                    processors = running;
                    started.accept(running);
                })
                .play();
    }

    private RunDisplay display() {
        return new RunDisplay() {
            @Override
            public void says(String sentence) {
                said.add(sentence);
            }

            @Override
            public void sampled(Sample sample, Progress progress) {
                if (progress.published() >= amid) {
                    amid = Long.MAX_VALUE;
                    pause(processor());
                }
            }

            @Override
            public void played(Progress progress, double seconds) {
                if (scene != null && progress.leg().equals(name(scene))) {
                    after.accept(processor());
                }
            }
        };
    }

    private ProcessorProcess processor() {
        return (ProcessorProcess) requireNonNull(processors).all().getFirst();
    }

    private String name(Scene played) {
        return workload.legs().stream()
                .filter(leg -> leg.scene() == played)
                .findFirst()
                .orElseThrow()
                .name();
    }
}
