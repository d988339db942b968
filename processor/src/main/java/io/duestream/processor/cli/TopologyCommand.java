package io.duestream.processor.cli;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.duestream.processor.flow.Stage;
import io.duestream.processor.flow.StageMeans;
import io.duestream.processor.flow.Stages;
import io.duestream.processor.rulebooks.Creditors;
import io.duestream.processor.rulebooks.Markets;
import io.duestream.processor.rulebooks.Policies;
import io.duestream.processor.rulebooks.Rulebooks;
import io.duestream.processor.store.StoreKind;
import io.duestream.schemas.serde.ReadLimits;
import io.duestream.schemas.serde.Registry;
import io.duestream.schemas.serde.SchemaCache;
import io.duestream.schemas.serde.SchemaCacheSettings;
import io.duestream.schemas.serde.SchemaIds;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what each stage reads, keeps and writes, without a broker. */
@Command(name = "topology", mixinStandardHelpOptions = true, description = "Shows the topology of each stage.")
public final class TopologyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private SettingsOptions options;

    private TopologyCommand() {}

    @Override
    public Integer call() {
        String prefix = options.settings().get("duestream.topic.prefix");
        try (SchemaCache schemas =
                new SchemaCache(Registry.of(new MockSchemaRegistryClient()), null, SchemaCacheSettings.defaults())) {
            for (Stage stage : Stages.ALL) {
                spec.commandLine().getOut().println("Stage: " + stage.name());
                spec.commandLine()
                        .getOut()
                        .println(stage.topology().with(means(prefix, schemas)).describe());
            }
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static StageMeans means(String prefix, SchemaCache schemas) {
        Rulebooks rulebooks = new Rulebooks(Policies.load(Markets.load()), "standard", Creditors.NONE);
        return new StageMeans(
                prefix,
                1,
                rulebooks,
                creditor -> Set.of(),
                () -> Instant.EPOCH,
                partition -> null,
                schemas,
                SchemaIds.preset(Map.of()),
                ReadLimits.defaults(),
                "topology",
                StoreKind.MEMORY,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }
}
