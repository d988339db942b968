package io.duestream.connectors.files;

import io.duestream.connectors.files.camt.CamtFormat;
import io.duestream.connectors.files.ubl.UblFormat;
import java.util.List;

/** Every format that can be read: the one list. */
public final class Formats {

    private static final List<FileFormat> ALL = List.of(new CamtFormat(), new UblFormat());

    private Formats() {}

    /** All formats, in the order in which they are tried. */
    public static List<FileFormat> all() {
        return ALL;
    }

    /**
     * The format of a file.
     *
     * @throws FileRefusedException when no format recognises it, or it isn't XML that may be read
     */
    public static FileFormat of(Opening opening) {
        return ALL.stream()
                .filter(format -> format.recognises(opening))
                .findFirst()
                .orElseThrow(() ->
                        opening.problem().filter(problem -> opening.markup()).orElseGet(() -> unknown(opening)));
    }

    private static FileRefusedException unknown(Opening opening) {
        return new FileRefusedException(
                Location.FILE,
                "the format is not known (" + opening.description() + ")",
                "Send camt.052, camt.053 or camt.054 (.001.02 to .001.14), or a UBL 2.1 Invoice or CreditNote");
    }
}
