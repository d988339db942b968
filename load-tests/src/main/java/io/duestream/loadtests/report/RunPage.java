package io.duestream.loadtests.report;

import io.duestream.loadtests.report.RunResult.Kill;
import io.duestream.loadtests.report.page.Element;
import io.duestream.loadtests.report.page.Numbers;
import io.duestream.loadtests.report.page.Page;
import io.duestream.loadtests.report.page.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of a run: the verdict first, then the legs, the plots, the cost, and last on what it was measured. */
final class RunPage {
    private RunPage() {}

    /** HTML of one file; with the comparison if there is one. */
    static String html(RunResult run, @Nullable Comparison comparison) {
        RunSummary summary = RunSummary.of(run);
        String subtitle = "seed " + run.seed() + ", started " + Times.minute(run.start()) + " UTC";
        Page page = new Page("Load run " + run.workload(), subtitle)
                .verdict(summary.good(), summary.headline(), summary.detail());
        if (!run.audit().samples().isEmpty()) {
            page.section("What was found", List.of(Page.list(run.audit().samples())));
        }
        if (comparison != null) {
            page.section("Against the accepted run", ComparisonPage.parts(comparison));
        }
        page.section("Legs", List.of(LegTable.of(run.legs())));
        page.section(
                "Plots", List.of(Page.note("The numbers in the plots are those of the legs."), Page.grid(plots(run))));
        page.section("Cost", List.of(cost(run)));
        if (!run.kills().isEmpty()) {
            page.section("Kills", List.of(kills(run.kills())));
        }
        return page.section("Setting", List.of(SettingSection.of(run.command(), run.setting())))
                .html();
    }

    private static List<Element> plots(RunResult run) {
        Map<String, Latencies> byLeg = new LinkedHashMap<>();
        run.legs().forEach(leg -> byLeg.put(byLeg.size() + 1 + " " + leg.name(), leg.latencies()));
        List<Element> plots = new ArrayList<>(new RunPlots(run).overTime());
        plots.addAll(LatencyPlots.byPercentile("Latency by leg", byLeg));
        return plots;
    }

    private static Element kills(List<Kill> kills) {
        Table table = new Table(List.of("instance"), List.of("killed at (s)", "caught up after (s)"));
        kills.forEach(kill -> table.row(
                kill.instance(),
                Numbers.figure(kill.atSeconds()),
                kill.caughtUpSeconds() == null ? "never" : Numbers.figure(kill.caughtUpSeconds())));
        return table.element();
    }

    private static Element cost(RunResult run) {
        Figures figures = Figures.of(run);
        Table table = new Table(List.of("figure"), List.of("value"));
        figures.cpuMicrosPerEvent()
                .forEach((process, micros) -> table.row("CPU of " + process, Numbers.figure(micros) + " µs/event"));
        String state = run.state().bytes() < 0 ? "–" : Numbers.bytes(run.state().bytes());
        return table.row("CPU of all processes", Numbers.figure(figures.cpuMicrosOfAll()) + " µs/event")
                .row("state at the end", state)
                .row("open invoices at the end", Numbers.count(run.state().openInvoices()))
                .row("state over open invoices", Numbers.figure(figures.stateBytesPerOpenInvoice()) + " B/invoice")
                .element();
    }
}
