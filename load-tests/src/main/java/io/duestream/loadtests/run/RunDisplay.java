package io.duestream.loadtests.run;

import io.duestream.loadtests.report.Sample;
import io.duestream.loadtests.run.RunRecord.Progress;

/** Shows how far a run is. Safe for use by several threads. */
interface RunDisplay {
    /** What happens apart from the legs. */
    void says(String sentence);

    /** A second has passed. */
    void sampled(Sample sample, Progress progress);

    /** A leg is through, or as far as it came, after so many seconds. */
    void played(Progress progress, double seconds);
}
