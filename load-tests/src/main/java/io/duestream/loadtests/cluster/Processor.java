package io.duestream.loadtests.cluster;

import java.io.IOException;
import java.util.Optional;

/** One running instance of the processor. */
public sealed interface Processor extends AutoCloseable permits ProcessorProcess, ProcessorHere {
    /** Its name among the instances. */
    String name();

    /** The process that it runs in. */
    long pid();

    /** What its state takes on disk and, packed, in memory, in bytes. */
    long stateBytes() throws IOException;

    /** Whether it says that it runs, with its stores restored. */
    boolean isReady();

    /** Why it no longer runs though nobody stopped it; empty while it runs. */
    Optional<String> ended();

    @Override
    void close() throws IOException;
}
