package io.duestream.loadtests.bench;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.Polling;
import io.duestream.loadtests.observe.Offsets;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.TopicPartition;

/** Lets one process fill the state with which another one goes on. */
final class Filling {
    private static final Duration WITHIN = Duration.ofMinutes(30);

    private Filling() {}

    /** Returns when the group has done so many events and its process, which may have done some more, has ended. */
    static void until(long events, BenchSite site, String group, ChildProcess process)
            throws IOException, InterruptedException {
        List<TopicPartition> places = Offsets.places(site.admin(), BenchSite.inputs());
        try {
            Polling.await("the state is filled", WITHIN, () -> {
                process.demandAlive("what fills the state");
                return Offsets.lag(site.admin(), group, places).committed() >= events;
            });
        } finally {
            process.stop();
        }
    }
}
