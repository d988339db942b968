package io.duestream.loadtests.report;

import io.duestream.loadtests.report.BenchReport.Conditions;
import io.duestream.loadtests.report.BenchReport.Invalid;
import io.duestream.loadtests.report.Job.Flow;
import io.duestream.loadtests.report.page.Element;
import io.duestream.loadtests.report.page.Gauge;
import io.duestream.loadtests.report.page.Numbers;
import io.duestream.loadtests.report.page.Page;
import io.duestream.loadtests.report.page.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The page of the bench: the verdict first, then the ratios, what they were made of, and on what it was measured. */
final class BenchPage {
    private static final Flow UNKNOWN = new Flow(Double.NaN, Double.NaN, Double.NaN);

    private BenchPage() {}

    /** HTML of one file. */
    static String html(BenchReport bench) {
        BenchSummary summary = BenchSummary.of(bench);
        Page page = new Page("Bench", "started " + Times.minute(bench.start()) + " UTC")
                .verdict(summary.good(), summary.headline(), summary.detail())
                .section("Ratios", List.of(Gauge.legend(), ratios(bench.ratios())))
                .section("Jobs", jobs(bench.jobs()));
        if (!bench.invalid().isEmpty()) {
            page.section("Runs that do not count", List.of(invalid(bench.invalid())));
        }
        if (!bench.delays().isEmpty()) {
            page.section(
                    "Latency and commit interval",
                    List.of(Page.grid(BenchPlots.delays(bench.delays())), DelayTable.of(bench.delays())));
        }
        if (!bench.figures().isEmpty()) {
            page.section("Figures", List.of(figures(bench.figures())));
        }
        page.section("Setting", List.of(SettingSection.of(bench.command(), bench.setting())));
        if (!bench.conditions().isEmpty()) {
            page.section("Settings of jobs and contenders", List.of(conditions(bench.conditions())));
        }
        return page.html();
    }

    private static Element ratios(List<Ratio> ratios) {
        Table table = new Table(
                List.of("ratio", ""), List.of("median", "least", "greatest", "runs", "floor", "goal", "verdict"));
        ratios.forEach(ratio -> table.row(cells(ratio)));
        return table.element();
    }

    private static List<Element> cells(Ratio ratio) {
        String verdict = ratio.meetsGoal() ? "✓ goal" : ratio.meetsFloor() ? "✓ floor" : "✗ below floor";
        String bound = ratio.lessIsBetter() ? "at most " : "at least ";
        return List.of(
                Element.of("td", ratio.name()),
                Element.of("td")
                        .with("class", "drawn")
                        .add(Gauge.of(ratio.value(), ratio.min(), ratio.max(), ratio.floor(), ratio.goal())),
                Element.of("td", Numbers.figure(ratio.value())),
                Element.of("td", Numbers.figure(ratio.min())),
                Element.of("td", Numbers.figure(ratio.max())),
                Element.of("td", Numbers.count(ratio.runs())),
                Element.of("td", bound + Numbers.chosen(ratio.floor())),
                Element.of("td", Numbers.chosen(ratio.goal())),
                Element.of("td").add(Element.of("span", verdict).with("class", ratio.meetsFloor() ? "yes" : "no")));
    }

    private static Element figures(List<BenchReport.Figure> figures) {
        Table table = new Table(List.of("figure"), List.of("median", "runs"));
        figures.forEach(
                figure -> table.row(figure.name(), Numbers.figure(figure.value()), Numbers.count(figure.runs())));
        return table.element();
    }

    private static List<Element> jobs(List<Job> jobs) {
        List<Element> parts = new ArrayList<>(List.of(Page.grid(BenchPlots.jobs(jobs))));
        List<String> differences = FlowDifferences.of(jobs);
        if (differences.isEmpty()) {
            parts.add(Page.note("In each job, contenders read and wrote the same for an event, within 1 %."));
        } else {
            parts.add(Page.note(
                    "Where contenders did not read or write the same for an event, by over 1 %. Who did a part of the"
                            + " job, or is sent less, has a larger share of events that fill the state:"));
            parts.add(Page.list(differences));
        }
        parts.add(table(jobs));
        return parts;
    }

    private static Element table(List<Job> jobs) {
        Table table = new Table(
                List.of("job", "contender"),
                List.of(
                        "events/s",
                        "slowest (events/s)",
                        "fastest (events/s)",
                        "runs",
                        "CPU (µs/event)",
                        "in (bytes/event)",
                        "out (records/event)",
                        "out (bytes/event)"));
        jobs.forEach(job -> {
            Spread rate = job.eventsPerSecond();
            Flow flow = Objects.requireNonNullElse(job.flow(), UNKNOWN);
            table.row(
                    job.job(),
                    job.contender(),
                    speed(rate.median()),
                    speed(rate.min()),
                    speed(rate.max()),
                    Numbers.count(rate.runs()),
                    Numbers.figure(job.cpuMicrosOfAll()),
                    Numbers.figure(flow.bytesIn()),
                    Numbers.figure(flow.recordsOut()),
                    Numbers.figure(flow.bytesOut()));
        });
        return table.element();
    }

    /** Where nothing was measured a nought would say that nothing was done. */
    private static String speed(double perSecond) {
        return perSecond > 0 ? Numbers.figure(perSecond) : "–";
    }

    private static Element invalid(List<Invalid> runs) {
        Table table = new Table(List.of("job", "contender", "run", "why"), List.of());
        runs.forEach(run -> table.row(run.job(), run.contender(), Numbers.count(run.run()), run.reason()));
        return table.element();
    }

    private static Element conditions(List<Conditions> conditions) {
        Table table = new Table(List.of("job", "contender", "settings and versions"), List.of());
        conditions.forEach(one -> table.row(
                one.job(),
                one.contender(),
                one.settings().entrySet().stream()
                        .map(setting -> setting.getKey() + " " + setting.getValue())
                        .collect(Collectors.joining(" · "))));
        return table.element();
    }
}
