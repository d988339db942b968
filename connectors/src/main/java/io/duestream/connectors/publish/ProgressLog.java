package io.duestream.connectors.publish;

import io.duestream.schemas.events.FileProgress;
import java.util.Optional;

/** What is known of files that were published before. */
@FunctionalInterface
interface ProgressLog {

    /** The last committed record about the file of that id. */
    Optional<FileProgress> latest(String fileId);
}
