package io.duestream.loadtests.containers;

import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;

/** What runs the containers. */
public final class DockerEngine {
    private static final String MISSING = "No Docker engine answers, so the tests on containers can't run. Install one"
            + " (on Debian: apt-get install docker.io), start it, and try 'docker info'; .ci/run does all that.";

    private DockerEngine() {}

    /** Skips the test, and says so, where no engine answers; fails it where the environment variable {@code CI} is set. */
    public static void demand() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return;
        }
        if (System.getenv("CI") != null) {
            throw new AssertionError(MISSING);
        }
        System.err.println("SKIPPED: " + MISSING);
        Assumptions.abort(MISSING);
    }
}
