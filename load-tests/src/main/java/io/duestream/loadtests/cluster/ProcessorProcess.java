package io.duestream.loadtests.cluster;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The processor's own main in a JVM of its own. Its state outlives it: started again, it is the same instance with the state that
 * the last one left.
 */
public final class ProcessorProcess implements AutoCloseable {
    private static final String MAIN = "io.duestream.processor.Main";

    private final Jvm jvm;
    private final Path settingsFile;
    private ChildProcess process;

    private ProcessorProcess(Jvm jvm, Path settingsFile, ChildProcess process) {
        this.jvm = jvm;
        this.settingsFile = settingsFile;
        this.process = process;
    }

    /**
     * Starts it; it does not process anything yet when this returns.
     *
     * @param directory for its settings, which may hold secrets: nobody else should be able to read it
     * @param settings the processor's, {@code state.dir} and {@code duestream.instance.id} among them
     */
    public static ProcessorProcess start(Jvm jvm, Path directory, Map<String, String> settings) throws IOException {
        Path settingsFile = directory.resolve("processor.properties");
        Properties properties = new Properties();
        properties.putAll(settings);
        try (Writer file = Files.newBufferedWriter(settingsFile)) {
            properties.store(file, null);
        }
        return new ProcessorProcess(jvm, settingsFile, launch(jvm, settingsFile));
    }

    private static ChildProcess launch(Jvm jvm, Path settingsFile) throws IOException {
        return jvm.start(MAIN, List.of("run", "--config", settingsFile.toString()));
    }

    /** The process that runs now. */
    public ChildProcess process() {
        return process;
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    /** Starts it again with the same settings and state; the last one must have ended. */
    public void startAgain() throws IOException {
        process = launch(jvm, settingsFile);
    }

    @Override
    public void close() {
        process.kill();
    }
}
