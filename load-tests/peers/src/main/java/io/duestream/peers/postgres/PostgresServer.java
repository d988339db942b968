package io.duestream.peers.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * A PostgreSQL server of its own, on loopback, until the process is stopped or its standard input ends: so it ends with the process that
 * started it. As root it runs as an unprivileged user of a user namespace.
 */
@Command(
        name = "postgres-server",
        mixinStandardHelpOptions = true,
        description =
                "Runs PostgreSQL until its standard input ends; prints JDBC <url>, PID <of the postmaster>, READY.")
public final class PostgresServer implements Callable<Integer> {
    private static final Duration START = Duration.ofSeconds(60);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--dir", required = true, paramLabel = "DIR", description = "Folder for programs and data; kept.")
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Option(names = "--port", defaultValue = "0", description = "Port; a free one if not given.")
    private int port;

    /** Runs it. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new PostgresServer()).execute(args));
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Path log = Files.createDirectories(directory).resolve("server.log");
        Path data = directory.resolve("data").toAbsolutePath();
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        directory.resolve("programs").toAbsolutePath().toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setPGStartupWait(START)
                .setRegisterShutdownHook(false)
                .setPort(port);
        ServerSettings.ALL.forEach(builder::setServerConfig);
        Postmaster postmaster = new Postmaster(data);
        EmbeddedPostgres server = start(builder, log, postmaster);
        check(server);
        PrintWriter out = spec.commandLine().getOut();
        out.println("JDBC " + server.getJdbcUrl("postgres", "postgres"));
        out.println("PID " + postmaster.process().orElseThrow().pid());
        out.println("READY");
        out.flush();
        System.in.transferTo(OutputStream.nullOutputStream());
        return 0;
    }

    /** A server is ended whenever this process ends; if that is while it starts, once it has. */
    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder, Path log, Postmaster postmaster)
            throws IOException {
        CountDownLatch started = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAfter(started, postmaster), "end-server"));
        try {
            return builder.start();
        } catch (IOException | IllegalStateException failed) {
            throw new IOException("PostgreSQL did not start; it says why in " + log, failed);
        } finally {
            started.countDown();
        }
    }

    private static void endAfter(CountDownLatch started, Postmaster postmaster) {
        try {
            started.await();
            postmaster.end();
        } catch (IOException failed) {
            System.err.println("PostgreSQL can't be ended: " + failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A server that does not keep what it has committed would be no peer. */
    private static void check(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : ServerSettings.DURABLE) {
                try (ResultSet answer = statement.executeQuery("SHOW " + setting)) {
                    answer.next();
                    if (!answer.getString(1).equals("on")) {
                        throw new IllegalStateException(setting + " is " + answer.getString(1) + ": it must be on");
                    }
                }
            }
        }
    }
}
