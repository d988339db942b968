package io.duestream.loadtests.run;

import io.duestream.loadtests.report.Machine;
import io.duestream.loadtests.report.Setting;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.utils.AppInfoParser;

/** On what a run was measured: what matters of its options, in words. */
final class RunSetting {
    private static final String COMMIT_INTERVAL = "commit.interval.ms";
    private static final String COMMIT_INTERVAL_DEFAULT = "100";

    private RunSetting() {}

    static Setting of(RunOptions options) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("invoices", Long.toString(options.workload().invoices()));
        settings.put("place", place(options));
        settings.put("instances", Integer.toString(options.instances()));
        settings.put("partitions of the inputs", Integer.toString(options.partitions()));
        settings.put(
                "commit interval",
                options.settings().values().getOrDefault(COMMIT_INTERVAL, COMMIT_INTERVAL_DEFAULT) + " ms");
        settings.put("kills", Integer.toString(options.kills()));
        settings.put("warm-up left out of latencies", Math.round(options.warmUp() * 100) + " % of each leg's events");
        if (options.place() != RunOptions.Place.HERE) {
            settings.put("processor JVM", CommandText.of(options.processorFlags()));
        }
        if (options.place() == RunOptions.Place.OWN_PROCESSES) {
            settings.put("broker JVM", CommandText.of(options.brokerFlags()));
        }
        if (options.overlay() != null) {
            settings.put("overlay", options.overlay().toString());
        }
        return new Setting(Machine.here(), Map.of("Kafka clients", AppInfoParser.getVersion()), settings);
    }

    private static String place(RunOptions options) {
        return switch (options.place()) {
            case HERE -> "broker and processor in one process";
            case OWN_PROCESSES -> "a broker and each processor in a process of its own, on this machine";
            case BROKERS_ELSEWHERE -> "brokers elsewhere, each processor in a process of its own, on this machine";
        };
    }
}
