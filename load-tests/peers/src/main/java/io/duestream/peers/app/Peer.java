package io.duestream.peers.app;

/** A running contender. */
public interface Peer extends AutoCloseable {
    /** Starts; returns when it works on its input. */
    void start() throws Exception;

    /** Throws what it has failed by, if it has. */
    void check() throws Exception;

    /** Stops. What is not committed is done again at the next start. */
    @Override
    void close();
}
