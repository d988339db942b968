package io.duestream.loadtests.cluster;

import io.duestream.loadtests.embedded.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A program that closes nothing. Its first child writes for as long as it lives, and makes its folder again if that is gone; the others
 * give it the time.
 */
final class LeavesMuch {
    static final int CHILDREN = 10;

    private LeavesMuch() {}

    /** Runs until it is ended. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = TemporaryDirectory.create("leaves-much").path();
        String script = "trap '' TERM; while :; do mkdir -p $0; : > $0/$((i = i + 1)); done";
        ChildProcess.start(List.of("/bin/sh", "-c", script, folder.toString()), folder.resolve("log"));
        for (int child = 1; child < CHILDREN; child++) {
            ChildProcess.start(List.of("sleep", "600"), folder.resolve("log"));
        }
        new CountDownLatch(1).await();
    }
}
