package io.duestream.connectors;

import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.publish.PublishingException;
import io.duestream.schemas.serde.SchemaIdException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** What went wrong, as a sentence for the user. */
final class Failures {

    private Failures() {}

    static String sentence(Exception problem) {
        return switch (problem) {
            case FileRefusedException refused -> String.valueOf(refused.getMessage());
            case PublishingException stopped -> stopped.getMessage() + ".";
            case SchemaIdException schema -> String.valueOf(schema.getMessage());
            case NoSuchFileException missing -> missing.getMessage() + ": there is no such file.";
            case IOException unreadable -> "can't be read: " + unreadable.getMessage();
            default -> "stopped by a mistake of the program: " + problem;
        };
    }
}
