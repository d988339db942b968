package io.duestream.peers.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the checkpoint from which a new process goes on. */
final class Checkpoints {
    private static final String METADATA = "_metadata";
    private static final String FOLDER = "chk-";

    /** Of one completed checkpoint: {@code <job>/chk-<number>/_metadata}. Numbers go on when a job goes on from another's. */
    private record Found(Path folder, long number, FileTime written) {}

    private Checkpoints() {}

    /** The latest that is complete; null if there is none. A checkpoint is complete when its metadata stands there. */
    static @Nullable String latest(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return null;
        }
        try (Stream<Path> files = Files.find(root, 3, (file, about) -> file.endsWith(METADATA))) {
            List<Path> all = files.toList();
            Found latest = null;
            for (Path metadata : all) {
                Found found = found(metadata);
                if (latest == null || ORDER.compare(latest, found) < 0) {
                    latest = found;
                }
            }
            return latest == null ? null : latest.folder().toUri().toString();
        }
    }

    private static final Comparator<Found> ORDER =
            Comparator.comparingLong(Found::number).thenComparing(Found::written);

    private static Found found(Path metadata) throws IOException {
        Path folder = metadata.getParent();
        String name = folder == null ? "" : String.valueOf(folder.getFileName());
        if (folder == null || !name.startsWith(FOLDER)) {
            throw new IOException(metadata + " is no checkpoint of Flink; give --state a folder of its own");
        }
        return new Found(folder, Long.parseLong(name.substring(FOLDER.length())), Files.getLastModifiedTime(metadata));
    }
}
