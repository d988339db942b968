package io.duestream.connectors.files;

import java.io.InputStream;

/** One family of files. To add one: a package with an implementation, and a line in {@link Formats}. */
public interface FileFormat {

    /** Name for people, such as {@code camt}. */
    String name();

    /** Whether files that begin like this are of this format. */
    boolean recognises(Opening opening);

    /**
     * Reads a file from its first byte to its last, holding a bounded part of it. Calls the sink as it goes, so events
     * may have been handed over when the end of the file turns out to be wrong: validate with {@link EventSink#NONE}
     * first. The same bytes always give the same events in the same order.
     *
     * @throws FileRefusedException on the first hard error
     */
    FileSummary read(InputStream in, EventSink sink);
}
