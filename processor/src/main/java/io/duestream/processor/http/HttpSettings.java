package io.duestream.processor.http;

import java.time.Duration;

/**
 * How the HTTP side listens.
 *
 * @param host address to listen on
 * @param port 0 for any that is free
 * @param deadline real time that looking an account up may take; another instance that is asked gets it once more
 */
public record HttpSettings(String host, int port, Duration deadline) {
    /** Refuses a port that can't be one and a deadline that is not positive. */
    public HttpSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("HTTP port is " + port + "; it must be 0 (any that is free) to 65535");
        }
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("HTTP deadline is " + deadline + "; it must be more than 0");
        }
    }

    /** On the loopback interface, with a deadline of two seconds. */
    public static HttpSettings local(int port) {
        return new HttpSettings("127.0.0.1", port, Duration.ofSeconds(2));
    }
}
