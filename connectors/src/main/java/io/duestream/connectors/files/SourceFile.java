package io.duestream.connectors.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A file that was read from its first byte to its last and found good.
 *
 * @param id SHA-256 of its bytes in hex
 */
public record SourceFile(Path path, String id, FileFormat format, FileSummary summary) {

    /**
     * The first pass: reads the whole file.
     *
     * @param sink may have its own reasons to refuse an event; must do nothing else with it
     * @throws FileRefusedException when anything in it is wrong
     */
    public static SourceFile validate(Path path, EventSink sink) throws IOException {
        FileFormat format;
        try (InputStream in = Files.newInputStream(path)) {
            format = Formats.of(Opening.of(in.readNBytes(Opening.BYTES)));
        }
        Pass pass = Pass.over(path, format, sink);
        return new SourceFile(path, pass.id, format, pass.summary);
    }

    /**
     * The second pass: hands over the events, in the same order as the first.
     *
     * @throws FileRefusedException at the end, when the file is no longer the one that was validated
     */
    public void replay(EventSink sink) throws IOException {
        if (!Pass.over(path, format, sink).id.equals(id)) {
            throw new FileRefusedException(
                    Location.FILE,
                    "the file was changed while it was being read",
                    "Write files elsewhere and move them");
        }
    }

    /** Name without path. */
    public String name() {
        return String.valueOf(path.getFileName());
    }

    private record Pass(String id, FileSummary summary) {

        static Pass over(Path path, FileFormat format, EventSink sink) throws IOException {
            MessageDigest digest = Fingerprints.sha256();
            try (InputStream in = new DigestInputStream(new BufferedInputStream(Files.newInputStream(path)), digest)) {
                FileSummary summary = format.read(in, sink);
                in.transferTo(OutputStream.nullOutputStream());
                return new Pass(HexFormat.of().formatHex(digest.digest()), summary);
            }
        }
    }
}
