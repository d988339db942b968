package io.duestream.loadtests.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A port on which nobody answers: connections are closed at once, and counted. */
final class DeafPort implements AutoCloseable {
    private static final int WAITING = 50;

    private final ServerSocket socket;
    private final AtomicInteger asked = new AtomicInteger();

    DeafPort(int port) throws IOException {
        socket = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("deaf-port").start(this::hangUp);
    }

    private void hangUp() {
        try {
            while (true) {
                socket.accept().close();
                asked.incrementAndGet();
            }
        } catch (IOException closed) {
            // It was told to end.
        }
    }

    /** How often somebody has asked in vain. */
    int asked() {
        return asked.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
