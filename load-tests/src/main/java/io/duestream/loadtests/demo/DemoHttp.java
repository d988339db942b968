package io.duestream.loadtests.demo;

import io.duestream.processor.flow.StageRunner;
import io.duestream.processor.flow.ledger.LedgerQueries;
import io.duestream.processor.http.HttpSettings;
import io.duestream.processor.http.Probes;
import io.duestream.processor.http.ProcessorHttp;
import io.duestream.processor.http.StageChecks;
import io.duestream.processor.http.StageTopology;
import java.util.List;
import org.apache.kafka.streams.state.HostInfo;

/** The processor's HTTP side over the demo's one stage. */
final class DemoHttp {
    private DemoHttp() {}

    /** Listens on loopback; port 0 takes any that is free. */
    static ProcessorHttp listen(DemoProcessor processor, int port) {
        StageRunner ledger = processor.ledger();
        return new ProcessorHttp(
                HttpSettings.local(port),
                new LedgerQueries(
                        ledger.streams(), processor.rulebooks(), HostInfo.buildFromEndpoint(DemoProcessor.SELF)),
                new Probes(
                        List.of(StageChecks.alive(ledger.name(), ledger.streams()::state)),
                        List.of(StageChecks.running(ledger.name(), ledger.streams()::state))),
                List.of(new StageTopology(ledger.name(), ledger.topology().describe())));
    }
}
