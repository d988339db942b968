package io.duestream.connectors;

import io.duestream.connectors.accounts.Creditors;
import io.duestream.connectors.accounts.CreditorsFile;
import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.Location;
import io.duestream.connectors.publish.Cluster;
import io.duestream.connectors.publish.FilePublisher;
import io.duestream.connectors.publish.Outcome;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.SchemaIds.Registration;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "publish",
        description = {
            "Publishes bank files, invoices, and creditors (*.yaml), each file whole and exactly once.",
            "A file that was interrupted goes on behind its last committed event when the command is run again."
        },
        mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders of files.")
    private List<Path> files = List.of();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Option(names = "--registry", required = true, split = ",", description = "URL of the Schema Registry.")
    private List<String> registry = List.of();

    @Option(names = "--register-schemas", description = "Register missing schemas (for demos and tests).")
    private boolean register;

    @Option(names = "--creditors", description = "creditors.yaml: whose account, whose invoice.")
    private @Nullable Path creditors;

    @Option(names = "--prefix", description = "Prefix of the topics (default: ${DEFAULT-VALUE}).")
    private String prefix = EventStreams.DEFAULT_PREFIX;

    @Option(
            names = "--complete-through",
            description =
                    "Bank day up to which the bank files are complete, instead of what their time of creation says.")
    private @Nullable LocalDate completeThrough;

    @Option(names = "--json", description = "One line of JSON for each file.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.systemUTC();
        if (completeThrough != null
                && completeThrough.isAfter(LocalDate.now(clock).plusDays(1))) {
            throw new ParameterException(spec.commandLine(), "--complete-through is in the future");
        }
        PrintWriter errors = spec.commandLine().getErr();
        Registration registration = register ? Registration.AUTOMATIC : Registration.BY_VERB;
        try (Cluster cluster = new Cluster(kafka.settings(), registry, prefix, registration)) {
            FilePublisher publisher = cluster.files(known(), clock, completeThrough);
            Report report = new Report(spec.commandLine().getOut(), errors, json);
            return FileArguments.each(FileArguments.expand(files), errors, path -> {
                if (isConfiguration(path)) {
                    Creditors found = CreditorsFile.load(path);
                    cluster.creditors(clock).publish(found);
                    report.creditors(path, found);
                } else {
                    publish(publisher, path, report);
                }
            });
        }
    }

    private void publish(FilePublisher publisher, Path path, Report report) throws IOException {
        if (creditors == null) {
            throw new FileRefusedException(
                    Location.FILE,
                    "it isn't known whose accounts and invoices these are",
                    "Name --creditors creditors.yaml");
        }
        Outcome outcome = publisher.publish(path, report::progress);
        report.file(path, outcome);
    }

    private Creditors known() throws IOException {
        return creditors == null ? new Creditors(List.of()) : CreditorsFile.load(creditors);
    }

    private static boolean isConfiguration(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
