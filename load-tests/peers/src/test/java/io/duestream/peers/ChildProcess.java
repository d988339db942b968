package io.duestream.peers;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A main class in a JVM of its own that is ready when it says so. Its output is in {@code target/}. */
final class ChildProcess {
    private static final Duration READY = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts, with these libraries ahead of the others; returns when it has printed READY. */
    static ChildProcess start(Class<?> main, List<String> arguments, String... libraries) throws IOException {
        ChildProcess child = begin(main, arguments, libraries);
        await().atMost(READY).until(() -> child.output().contains("READY") || !child.isAlive());
        if (!child.isAlive()) {
            throw new IllegalStateException("it has ended: " + child.output());
        }
        return child;
    }

    /** Starts it; it is not ready when this returns. */
    static ChildProcess begin(Class<?> main, List<String> arguments, String... libraries) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx768m", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", classPath(libraries), main.getName()));
        command.addAll(arguments);
        Path log = Files.createTempFile(Path.of("target"), main.getSimpleName() + "-", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new ChildProcess(process, log);
    }

    /** That of the tests, without what only they need; {@code lib-flink} first, where it is wanted. */
    private static String classPath(String... first) {
        Stream<String> ahead =
                Arrays.stream(first).map(folder -> Path.of("target", folder).toAbsolutePath() + "/*");
        Stream<String> rest = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("load-tests/target"));
        return Stream.concat(ahead, rest).collect(Collectors.joining(File.pathSeparator));
    }

    String output() throws IOException {
        return Files.readString(log);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As if this JVM had ended, in whatever way: its standard input ends. */
    void orphan() throws IOException {
        process.getOutputStream().close();
    }

    /** As {@code kill}: it closes what it has open. */
    void terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not end; its output is in " + log);
        }
    }
}
