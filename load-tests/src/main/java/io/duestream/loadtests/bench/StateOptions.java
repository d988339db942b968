package io.duestream.loadtests.bench;

import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Workload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which experiments are done, and how large those are that have to do with state and time. */
final class StateOptions {
    /** The workload in which every fate happens. */
    private static final String EVERY_FATE = "smoke";

    /** What can be asked for. */
    enum Part {
        /** The core job, all contenders. */
        CORE,
        /** Bytes of state. */
        STATE,
        /** Restore beside a plain consumer. */
        RESTORE,
        /** Processor time with many and with few open invoices, with timers and without. */
        OPEN,
        /** Everything that the ledger does. */
        FULL
    }

    @Option(
            names = "--parts",
            paramLabel = "PART",
            split = ",",
            description = "Only these experiments: ${COMPLETION-CANDIDATES} (default: all).")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "500000",
            description = "Accounts of which the state is weighed (default: ${DEFAULT-VALUE}).")
    private long accounts;

    @Option(
            names = "--many",
            paramLabel = "N",
            defaultValue = "10000000",
            description = "Many open invoices (default: ${DEFAULT-VALUE}).")
    private long many;

    @Option(
            names = "--many-jvm",
            paramLabel = "FLAGS",
            defaultValue = "-Xms6g -Xmx6g",
            description = "Behind --jvm where many and few open invoices are compared, for all accounts lie in the heap"
                    + " (default: ${DEFAULT-VALUE}).")
    private String manyFlags = "";

    @Option(
            names = "--few",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Few open invoices (default: ${DEFAULT-VALUE}).")
    private long few;

    @Option(
            names = "--rounds-measured",
            paramLabel = "N",
            defaultValue = "300000",
            description =
                    "Rounds measured with many and with few, after four times as many to warm up (default: ${DEFAULT-VALUE}).")
    private long roundsMeasured;

    @Option(
            names = "--full",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Invoices of the full job (default: ${DEFAULT-VALUE}).")
    private long full;

    boolean has(Part part) {
        return parts.contains(part);
    }

    /** Does all experiments but the core job; the changelog that is restored is that of {@code core}. */
    List<Measured> runs(Workbench bench, CoreJob core) throws IOException, InterruptedException {
        List<Measured> runs = new ArrayList<>();
        if (has(Part.STATE)) {
            runs.addAll(new StateTrial(bench, new StateJob(accounts, bench.seed())).runs());
        }
        if (has(Part.RESTORE)) {
            runs.addAll(new RestoreTrial(bench, core).runs());
        }
        if (has(Part.OPEN)) {
            runs.addAll(new OpenTrial(bench.with(manyFlags), many, few, roundsMeasured).runs());
        }
        if (has(Part.FULL)) {
            Plan plan = Plan.of(Workload.load(EVERY_FATE).withInvoices(full), bench.seed());
            runs.addAll(new FullTrial(bench, plan).runs());
        }
        return runs;
    }
}
