package io.duestream.loadtests.cluster;

import io.duestream.loadtests.embedded.Loopback;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What a processor's HTTP side says of itself. */
final class ProcessorHttp {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final String MEMORY = "duestream_state_memory_bytes";

    private ProcessorHttp() {}

    /** Whether the processor at this port of this machine is ready. */
    static boolean isReady(int port) {
        try {
            return ask(port, "/ready").getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The memory that its packed stores have taken, in bytes. */
    static long stateMemory(int port) throws IOException {
        try (InputStream answer = ask(port, "/metrics?name%5B%5D=" + MEMORY).getInputStream()) {
            String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> line.startsWith(MEMORY))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }

    private static HttpURLConnection ask(int port, String path) throws IOException {
        URI address = URI.create("http://" + Loopback.HOST + ":" + port + path);
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        return connection;
    }
}
