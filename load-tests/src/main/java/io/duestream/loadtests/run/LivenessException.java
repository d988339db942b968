package io.duestream.loadtests.run;

import java.io.IOException;

/** What should go on doesn't; the message says what was waited for. */
final class LivenessException extends IOException {
    private static final long serialVersionUID = 1;

    LivenessException(String message) {
        super(message);
    }

    LivenessException(String message, IOException cause) {
        super(message, cause);
    }
}
