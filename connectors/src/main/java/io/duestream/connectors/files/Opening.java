package io.duestream.connectors.files;

import io.duestream.connectors.files.xml.XmlCursor;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;

/**
 * The first bytes of a file, for recognition.
 *
 * @param elements names of the first elements, in document order; empty when it isn't XML
 * @param problem why no more elements could be read; empty when there are enough, or the file ends
 * @param markup whether it begins like XML
 */
public record Opening(List<QName> elements, Optional<FileRefusedException> problem, boolean markup) {

    /** So many bytes are enough for an envelope and a header before the document itself. */
    public static final int BYTES = 64 * 1024;

    private static final int ELEMENTS = 500;

    /** Copies the list. */
    public Opening {
        elements = List.copyOf(elements);
    }

    /** Reads the names of the first elements; a cut in the middle of one is no error. */
    public static Opening of(byte[] bytes) {
        List<QName> elements = new ArrayList<>();
        try (XmlCursor xml = XmlCursor.open(new ByteArrayInputStream(bytes), new Warnings())) {
            while (elements.size() < ELEMENTS && xml.nextElement()) {
                elements.add(xml.name());
            }
            return new Opening(elements, Optional.empty(), true);
        } catch (FileRefusedException e) {
            return new Opening(elements, Optional.of(e), beginsWithMarkup(bytes));
        }
    }

    /** What was found, for an error message. */
    public String description() {
        if (elements.isEmpty()) {
            return "it is not XML";
        }
        QName root = elements.getFirst();
        return "its root element is " + root.getLocalPart() + " in namespace \"" + root.getNamespaceURI() + "\"";
    }

    private static boolean beginsWithMarkup(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replaceFirst("^[^<]{0,100}", "")
                .startsWith("<");
    }
}
