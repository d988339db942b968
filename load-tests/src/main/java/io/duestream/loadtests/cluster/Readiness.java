package io.duestream.loadtests.cluster;

import io.duestream.loadtests.embedded.Loopback;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** What a processor's HTTP side says of itself. */
final class Readiness {
    private static final int TIMEOUT_MILLIS = 2_000;

    private Readiness() {}

    /** Whether the processor at this port of this machine is ready. */
    static boolean isSaidAt(int port) {
        try {
            URI address = URI.create("http://" + Loopback.HOST + ":" + port + "/ready");
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
