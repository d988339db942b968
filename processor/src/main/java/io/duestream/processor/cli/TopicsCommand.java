package io.duestream.processor.cli;

import io.duestream.processor.Settings;
import io.duestream.schemas.Finding;
import io.duestream.schemas.TopicAdmin;
import io.duestream.schemas.TopicSettings;
import java.util.List;
import java.util.function.Function;
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

    /** How many partitions and replicas are wanted. */
    static final class Wanted {
        @Option(names = "--partitions", description = "For all topics of many partitions.")
        private @Nullable Integer partitions;

        @Option(names = "--replication", defaultValue = "3", description = "Replicas of each partition.")
        private short replication;
    }

    @Command(name = "create", mixinStandardHelpOptions = true, description = "Creates the topics that are missing.")
    int create(@Mixin SettingsOptions options, @Mixin Wanted wanted) {
        return with(options.settings(), wanted, TopicAdmin::create);
    }

    @Command(name = "check", mixinStandardHelpOptions = true, description = "Compares the topics with the catalogue.")
    int check(@Mixin SettingsOptions options, @Mixin Wanted wanted) {
        return with(options.settings(), wanted, TopicAdmin::check);
    }

    private int with(Settings settings, Wanted wanted, Function<TopicAdmin, List<Finding>> action) {
        try (Admin admin = SettingsOptions.admin(settings)) {
            TopicSettings topics =
                    new TopicSettings(settings.get("duestream.topic.prefix"), wanted.partitions, wanted.replication);
            return Findings.print(
                    action.apply(new TopicAdmin(admin, topics)),
                    spec.commandLine().getOut());
        }
    }
}
