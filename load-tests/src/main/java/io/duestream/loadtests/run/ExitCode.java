package io.duestream.loadtests.run;

/** What a run's exit code says. */
final class ExitCode {
    /** All came out as it must. */
    static final int OK = 0;

    /** It stood still, or an instance ended by itself. */
    static final int LIVENESS = 128;

    /** Something was lost, doubled or wrong. */
    static final int CORRECTNESS = 129;

    private ExitCode() {}
}
