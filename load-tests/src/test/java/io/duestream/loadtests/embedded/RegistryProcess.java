package io.duestream.loadtests.embedded;

import static org.awaitility.Awaitility.await;

import io.duestream.loadtests.cluster.ChildProcess;
import io.duestream.loadtests.cluster.Jvm;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Apicurio Registry in a JVM of its own, as the build unpacked it: a registry that others wrote. */
public final class RegistryProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final String MAIN = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
    private static final int TIMEOUT_MILLIS = 2_000;

    private final ChildProcess process;
    private final int port;

    private RegistryProcess(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts on a free port, in memory; returns when it answers. */
    public static RegistryProcess start() throws IOException {
        int port = Loopback.freePort();
        List<String> flags = List.of(
                "-Xmx512m",
                "-Dquarkus.http.host=" + Loopback.HOST,
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=" + Loopback.HOST,
                "-Dquarkus.management.port=" + Loopback.freePort(),
                "-Dapicurio.rules.global.compatibility=BACKWARD");
        String jar = Path.of("target", "apicurio", "quarkus-run.jar").toString();
        Jvm jvm = new Jvm(flags, jar, Path.of("target", "apicurio.log"));
        RegistryProcess registry = new RegistryProcess(jvm.start(MAIN, List.of()), port);
        await().atMost(READY_WITHIN)
                .failFast(
                        "Apicurio has ended; its output is in " + registry.process.log(),
                        () -> !registry.process.isAlive())
                .until(registry::answers);
        return registry;
    }

    /** The value of {@code schema.registry.url}. */
    public String url() {
        return "http://" + Loopback.HOST + ":" + port + "/apis/ccompat/v7";
    }

    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url() + "/subjects").toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.kill();
    }
}
