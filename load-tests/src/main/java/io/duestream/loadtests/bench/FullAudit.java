package io.duestream.loadtests.bench;

import io.duestream.loadtests.audit.Auditor;
import io.duestream.loadtests.audit.Verdict;
import io.duestream.loadtests.plan.Plan;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import java.io.IOException;

/** Holds what Duestream put out against the plan. */
final class FullAudit {
    private static final int SAMPLES = 3;

    private FullAudit() {}

    /** What is wrong; empty if nothing is. */
    static String of(Plan plan, BenchSite site) throws IOException {
        try (Registry registry = site.cluster().registry();
                SchemaCache schemas = new SchemaCache(registry, null, SchemaCacheSettings.defaults())) {
            Auditor auditor = new Auditor(plan, schemas);
            for (EventStreams stream : FullWeights.OUTPUTS) {
                TopicReader.read(site, stream.topic(BenchSite.PREFIX), record -> {
                    var unused = auditor.take(stream, record.partition(), record.key(), record.value());
                });
            }
            Verdict verdict = auditor.verdict();
            return verdict.isClean()
                    ? ""
                    : verdict.checks() + " "
                            + verdict.samples().stream().limit(SAMPLES).toList();
        }
    }
}
