package io.duestream.processor.cli;

import io.duestream.processor.Settings;
import io.duestream.schemas.TopicAdmin;
import io.duestream.schemas.TopicSettings;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The topics of the catalogue. */
@Command(name = "topics", mixinStandardHelpOptions = true, description = "Creates or checks the topics.")
public final class TopicsCommand {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private TopicsCommand() {}

    @Command(name = "create", mixinStandardHelpOptions = true, description = "Creates the topics that are missing.")
    int create(
            @Mixin SettingsOptions options,
            @Option(names = "--partitions", description = "For all topics of many partitions.") @Nullable
                    Integer partitions,
            @Option(names = "--replication", defaultValue = "3", description = "Replicas of each partition.")
                    short replication) {
        Settings settings = options.settings();
        try (Admin admin = SettingsOptions.admin(settings)) {
            TopicSettings wanted = new TopicSettings(settings.get("duestream.topic.prefix"), partitions, replication);
            return Findings.print(
                    new TopicAdmin(admin, wanted).create(), spec.commandLine().getOut());
        }
    }

    @Command(name = "check", mixinStandardHelpOptions = true, description = "Compares the topics with the catalogue.")
    int check(
            @Mixin SettingsOptions options,
            @Option(names = "--partitions", description = "For all topics of many partitions.") @Nullable
                    Integer partitions,
            @Option(names = "--replication", defaultValue = "3", description = "Replicas of each partition.")
                    short replication) {
        Settings settings = options.settings();
        try (Admin admin = SettingsOptions.admin(settings)) {
            TopicSettings wanted = new TopicSettings(settings.get("duestream.topic.prefix"), partitions, replication);
            return Findings.print(
                    new TopicAdmin(admin, wanted).check(), spec.commandLine().getOut());
        }
    }
}
