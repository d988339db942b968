package io.duestream.processor.cli;

import io.duestream.processor.Settings;
import io.duestream.schemas.SchemaAdmin;
import io.duestream.schemas.serde.Registry;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The schemas in the registry. */
@Command(name = "schemas", mixinStandardHelpOptions = true, description = "Registers or checks the schemas.")
public final class SchemasCommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private SchemasCommand() {}

    @Command(name = "register", mixinStandardHelpOptions = true, description = "Registers what is missing or newer.")
    int register(@Mixin SettingsOptions options) throws IOException {
        Settings settings = options.settings();
        try (Registry registry = SettingsOptions.registry(settings)) {
            return Findings.print(
                    admin(registry, settings).register(), spec.commandLine().getOut());
        }
    }

    @Command(name = "check", mixinStandardHelpOptions = true, description = "Compares the registry with this build.")
    int check(@Mixin SettingsOptions options) throws IOException {
        Settings settings = options.settings();
        try (Registry registry = SettingsOptions.registry(settings)) {
            return Findings.print(
                    admin(registry, settings).check(), spec.commandLine().getOut());
        }
    }

    private static SchemaAdmin admin(Registry registry, Settings settings) {
        return new SchemaAdmin(registry.client(), settings.get("duestream.topic.prefix"));
    }
}
