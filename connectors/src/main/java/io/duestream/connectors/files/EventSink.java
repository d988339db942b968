package io.duestream.connectors.files;

/** Takes the events of a file in the order of the file. */
@FunctionalInterface
public interface EventSink {

    /** Forgets what it is given: the first pass over a file only validates. */
    EventSink NONE = event -> {};

    /** Takes one event. */
    void accept(FileEvent event);
}
