package io.duestream.loadtests.run;

import io.duestream.loadtests.audit.Harm;
import io.duestream.loadtests.audit.Verdict;

/** What a run's exit code says. */
final class ExitCode {
    /** All came out as it must. */
    static final int OK = 0;

    /** It stood still, or an instance ended by itself. */
    static final int LIVENESS = 128;

    /** Something was lost, doubled or wrong. */
    static final int CORRECTNESS = 129;

    /** Ctrl-C: there is no verdict. As shells count: 128 and the signal's number. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** What is doubled or wrong outranks a standstill; so does what is lost, unless it may still have been on its way. */
    static int of(Ending ending, Verdict verdict) {
        boolean spoilt = verdict.count(Harm.DOUBLED) > 0 || verdict.count(Harm.WRONG) > 0;
        if (spoilt || (ending.isThrough() && !verdict.isClean())) {
            return CORRECTNESS;
        }
        return ending.failure() == null ? OK : LIVENESS;
    }
}
