package io.duestream.connectors.publish;

import io.duestream.connectors.files.FileSummary;

/**
 * What became of a file.
 *
 * @param status in one word
 * @param published events that this run published, feed marks not counted
 * @param total events of the file that are to be published
 * @param marks accounts whose feed the file completes
 */
public record Outcome(Status status, long published, long total, int marks, FileSummary summary) {

    /** In one word. */
    public enum Status {
        /** All of it by this run. */
        PUBLISHED,
        /** The rest, behind what an earlier run had committed. */
        RESUMED,
        /** Nothing was left to do. */
        ALREADY_PUBLISHED,
        /** Nothing of it posts: its accounts post from another kind of file. */
        RECONCILED_ONLY
    }
}
