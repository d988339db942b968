package io.duestream.loadtests.cluster;

import io.duestream.loadtests.embedded.Loopback;
import io.duestream.loadtests.observe.StateSize;
import io.duestream.processor.Settings;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The processor's own main in a JVM of its own. Its state outlives it: started again, it is the same instance with the state that
 * the last one left.
 */
public final class ProcessorProcess implements Processor {
    private static final String SETTINGS = "processor.properties";
    private static final String HTTP_PORT = "duestream.http.port";
    private static final String MAIN = "io.duestream.processor.Main";
    private static final int LINES_SHOWN = 20;

    private final String name;
    private final Jvm jvm;
    private final Path settingsFile;
    private final Path state;
    private final int port;
    private volatile ChildProcess process;
    private volatile boolean isRestarting;

    private ProcessorProcess(String name, Jvm jvm, Path settingsFile, Path state, int port) throws IOException {
        this.name = name;
        this.jvm = jvm;
        this.settingsFile = settingsFile;
        this.state = state;
        this.port = port;
        this.process = launch();
    }

    /**
     * Starts it; it does not process anything yet when this returns.
     *
     * @param name of the instance, with which it is known to Kafka over its restarts too
     * @param directory for its stores and its settings, which may hold secrets: nobody else should be able to read it
     * @param settings the processor's, but for those that say where it is
     */
    public static ProcessorProcess start(String name, Jvm jvm, Path directory, Settings settings) throws IOException {
        Path state = directory.resolve("state");
        int port = Loopback.freePort();
        Path settingsFile = directory.resolve(SETTINGS);
        Properties properties = new Properties();
        properties.putAll(withPlace(settings, name, state, port).values());
        Files.createDirectories(directory);
        try (Writer file = Files.newBufferedWriter(settingsFile)) {
            properties.store(file, null);
        }
        return new ProcessorProcess(name, jvm, settingsFile, state, port);
    }

    /** The memory that the packed stores of the processor started in this directory have taken, in bytes. */
    public static long stateMemory(Path directory) throws IOException {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(directory.resolve(SETTINGS))) {
            properties.load(file);
        }
        return ProcessorHttp.stateMemory(Integer.parseInt(properties.getProperty(HTTP_PORT)));
    }

    static Settings withPlace(Settings settings, String name, Path state, int port) {
        Map<String, String> all = new HashMap<>(settings.values());
        all.put("state.dir", state.toString());
        all.put("duestream.instance.id", name);
        all.put("duestream.http.host", Loopback.HOST);
        all.put(HTTP_PORT, Integer.toString(port));
        return new Settings(all);
    }

    private ChildProcess launch() throws IOException {
        return jvm.start(MAIN, List.of("run", "--config", settingsFile.toString()));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long pid() {
        return process.pid();
    }

    @Override
    public long stateBytes() throws IOException {
        return StateSize.bytes(state) + stateMemory();
    }

    /** Nothing while it does not answer: it was killed, and its memory is gone. */
    private long stateMemory() {
        try {
            return ProcessorHttp.stateMemory(port);
        } catch (IOException killed) {
            return 0;
        }
    }

    /** The process that runs now. */
    public ChildProcess process() {
        return process;
    }

    /** As {@code kill -9}, and a new start at once with the same settings and the state that was left. */
    public void killAndStartAgain() throws IOException {
        synchronized (this) {
            isRestarting = true;
            try {
                process.kill();
                process = launch();
            } finally {
                isRestarting = false;
            }
        }
    }

    @Override
    public boolean isReady() {
        return ProcessorHttp.isReady(port);
    }

    /** Never waits: load must not pause while an instance is killed. One that was killed is dead before it is no longer the present one. */
    @Override
    public Optional<String> ended() {
        ChildProcess present = process;
        boolean byItself = !present.isAlive() && !isRestarting && present == process;
        return byItself ? Optional.of(obituary(present)) : Optional.empty();
    }

    private String obituary(ChildProcess ended) {
        return name + " has ended by itself with exit code "
                + ended.exitCode().orElse(-1) + ". The last lines of " + ended.log() + ":\n"
                + String.join("\n", ended.lastLines(LINES_SHOWN));
    }

    @Override
    public void close() {
        synchronized (this) {
            process.kill();
        }
    }
}
