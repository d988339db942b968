package io.duestream.loadtests.cluster;

import io.duestream.processor.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The instances of the processor that share the work. */
public final class Processors implements AutoCloseable {
    private final List<Processor> all;

    private Processors(List<Processor> all) {
        this.all = List.copyOf(all);
    }

    /** One, in this process; {@code scratch} is for its stores. */
    public static Processors here(Path scratch, Settings settings) throws InterruptedException {
        return new Processors(List.of(ProcessorHere.start("processor-1", scratch.resolve("processor-1"), settings)));
    }

    /**
     * Some, each in a JVM of its own.
     *
     * @param logs gets a log for each
     * @param scratch for their stores and settings
     */
    public static Processors inTheirOwnProcesses(int count, Jvm jvm, Path logs, Path scratch, Settings settings)
            throws IOException {
        List<Processor> started = new ArrayList<>();
        try {
            for (int number = 1; number <= count; number++) {
                String name = "processor-" + number;
                Jvm logging = new Jvm(jvm.flags(), jvm.classPath(), logs.resolve(name + ".log"));
                started.add(ProcessorProcess.start(name, logging, scratch.resolve(name), settings));
            }
        } catch (IOException | RuntimeException failed) {
            new Processors(started).close();
            throw failed;
        }
        return new Processors(started);
    }

    /** The instances, in the order of their names. */
    public List<Processor> all() {
        return all;
    }

    /** Why one of them no longer runs, though nobody stopped it; empty while all run. */
    public Optional<String> ended() {
        return all.stream().map(Processor::ended).flatMap(Optional::stream).findFirst();
    }

    @Override
    public void close() throws IOException {
        for (Processor processor : all) {
            processor.close();
        }
    }
}
