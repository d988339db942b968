package io.duestream.loadtests.report;

import io.duestream.loadtests.report.page.Element;
import io.duestream.loadtests.report.page.Gauge;
import io.duestream.loadtests.report.page.Numbers;
import io.duestream.loadtests.report.page.Page;
import io.duestream.loadtests.report.page.Table;
import java.util.List;

/** The page of the bench: the verdict first, then the ratios, what they were made of, and on what it was measured. */
final class BenchPage {
    private BenchPage() {}

    /** HTML of one file. */
    static String html(BenchReport bench) {
        BenchSummary summary = BenchSummary.of(bench);
        Page page = new Page("Bench", "started " + Times.minute(bench.start()) + " UTC")
                .verdict(summary.good(), summary.headline(), summary.detail())
                .section("Ratios", List.of(Gauge.legend(), ratios(bench.ratios())))
                .section("Jobs", List.of(Page.grid(BenchPlots.jobs(bench.jobs())), jobs(bench.jobs())));
        if (!bench.delays().isEmpty()) {
            page.section(
                    "Latency and commit interval",
                    List.of(Page.grid(BenchPlots.delays(bench.delays())), DelayTable.of(bench.delays())));
        }
        if (!bench.figures().isEmpty()) {
            page.section("Figures", List.of(figures(bench.figures())));
        }
        return page.section("Setting", List.of(SettingSection.of(bench.command(), bench.setting())))
                .html();
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

    private static Element jobs(List<Job> jobs) {
        Table table = new Table(
                List.of("job", "contender"),
                List.of(
                        "events/s",
                        "slowest (events/s)",
                        "fastest (events/s)",
                        "runs",
                        "CPU (µs/event)",
                        "records in",
                        "size in",
                        "records out",
                        "size out"));
        jobs.forEach(job -> table.row(
                job.job(),
                job.contender(),
                Numbers.figure(job.eventsPerSecond()),
                Numbers.figure(job.minEventsPerSecond()),
                Numbers.figure(job.maxEventsPerSecond()),
                Numbers.count(job.runs()),
                Numbers.figure(job.cpuMicrosOfAll()),
                Numbers.count(job.recordsIn()),
                Numbers.bytes(job.bytesIn()),
                Numbers.count(job.recordsOut()),
                Numbers.bytes(job.bytesOut())));
        return table.element();
    }
}
