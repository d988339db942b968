package io.duestream.loadtests.cluster;

import io.duestream.loadtests.observe.StateSize;
import io.duestream.processor.ProcessorApp;
import io.duestream.processor.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The processor in this process: no start-up to wait for, and nothing to kill. */
public final class ProcessorHere implements Processor {
    private final String name;
    private final Path state;
    private final ProcessorApp app;

    private ProcessorHere(String name, Path state, ProcessorApp app) {
        this.name = name;
        this.state = state;
        this.app = app;
    }

    /** Starts it; {@code directory} is for its stores. */
    public static ProcessorHere start(String name, Path directory, Settings settings) throws InterruptedException {
        Path state = directory.resolve("state");
        ProcessorApp app = new ProcessorApp(ProcessorProcess.withPlace(settings, name, state, 0));
        try {
            app.start();
        } catch (InterruptedException | RuntimeException failed) {
            app.close();
            throw failed;
        }
        return new ProcessorHere(name, state, app);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public long stateBytes() throws IOException {
        return StateSize.bytes(state) + ProcessorHttp.stateMemory(app.httpPort());
    }

    @Override
    public boolean isReady() {
        return ProcessorHttp.isReady(app.httpPort());
    }

    @Override
    public Optional<String> ended() {
        return app.isLive() ? Optional.empty() : Optional.of(name + " has a stage that stopped for good; see the log");
    }

    @Override
    public void close() throws IOException {
        app.close();
    }
}
