package io.duestream.loadtests.run;

import io.duestream.loadtests.plan.Workload;
import io.duestream.processor.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is asked to be.
 *
 * @param place where brokers and processors are
 * @param instances of the processor, 1 or more; 1 in this process
 * @param kills of instances while events flow; 0 in this process
 * @param partitions of the inputs
 * @param settings of Kafka's clients, the registry's and the processors', and where the brokers are if elsewhere
 * @param brokerFlags of the broker's JVM, if it gets one
 * @param processorFlags of the processors' JVMs, if they get any
 * @param overlay folder of classes that are found before the processors' own; null for none
 * @param bound how long nothing may move while something is waited for
 * @param warmUp share of each leg's first events that latencies leave out, from 0 to less than 1
 * @param keep whether topics, groups and subjects on brokers elsewhere stay
 * @param folder gets logs and results
 * @param command the command line, for the report
 */
record RunOptions(
        Workload workload,
        long seed,
        Place place,
        int instances,
        int kills,
        int partitions,
        Settings settings,
        List<String> brokerFlags,
        List<String> processorFlags,
        @Nullable Path overlay,
        Duration bound,
        double warmUp,
        boolean keep,
        Path folder,
        String command) {
    /** Where brokers and processors are. */
    enum Place {
        /** All in this process. */
        HERE,
        /** A broker and each processor in a process of its own. */
        OWN_PROCESSES,
        /** Processors in processes of their own, brokers that others run. */
        BROKERS_ELSEWHERE
    }

    RunOptions {
        brokerFlags = List.copyOf(brokerFlags);
        processorFlags = List.copyOf(processorFlags);
    }
}
