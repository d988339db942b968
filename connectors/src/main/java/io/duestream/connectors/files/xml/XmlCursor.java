package io.duestream.connectors.files.xml;

import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.Location;
import io.duestream.connectors.files.Warnings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks an XML file once, forwards, element by element. Handlers say what to do with each child; what they leave unread
 * is skipped. Every error is a {@link FileRefusedException} with the element path, line and column.
 */
public final class XmlCursor implements AutoCloseable {

    /** No bank file or invoice nests deeper than about 20. */
    static final int DEPTH_LIMIT = 64;

    /** No element of theirs has more than a few. */
    static final int ATTRIBUTE_LIMIT = 64;

    /** The parser remembers every name: a file that makes up names would fill the memory. */
    static final int NAME_LIMIT = 4_096;

    /** Longest text that is read (and not skipped), in characters. */
    static final int TEXT_LIMIT = 16 * 1024;

    private final MarkupGuard guard;
    private final XMLStreamReader reader;
    private final Warnings warnings;
    private final Set<String> names = new HashSet<>();
    private final String[] path = new String[DEPTH_LIMIT];
    private Set<String> namespaces = Set.of();
    private int depth;
    private int named;

    private XmlCursor(MarkupGuard guard, XMLStreamReader reader, Warnings warnings) {
        this.guard = guard;
        this.reader = reader;
        this.warnings = warnings;
    }

    /** Opens a file; the caller closes the stream. */
    public static XmlCursor open(InputStream in, Warnings warnings) {
        try {
            MarkupGuard guard = new MarkupGuard(XmlDecoding.open(in, warnings));
            try {
                return new XmlCursor(guard, Parsers.create(guard), warnings);
            } catch (XMLStreamException e) {
                throw refusal(e, guard.location());
            }
        } catch (IOException e) {
            throw unreadable(e, Location.FILE);
        }
    }

    /** From here on {@link #children} skips elements of other namespaces. */
    public void within(Set<String> accepted) {
        namespaces = Set.copyOf(accepted);
    }

    /** Goes on to the next element, wherever it is; false at the end of the file. */
    public boolean nextElement() {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    /** Name of the current element. */
    public QName name() {
        return reader.getName();
    }

    /** Value of an attribute of the current element, without blanks around it; null when absent. */
    public @Nullable String attribute(String name) {
        String value = reader.getAttributeValue(null, name);
        return value == null ? null : value.strip();
    }

    /**
     * Hands the local name of each child of the current element to the handler, which reads the child or leaves it.
     * Ends behind the current element.
     */
    public void children(Consumer<String> handler) {
        content(handler);
    }

    /** Like {@link #children}; returns the element's own text, without blanks around it. */
    public String content(Consumer<String> handler) {
        int own = depth;
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (namespaces.isEmpty() || namespaces.contains(name().getNamespaceURI())) {
                    handler.accept(reader.getLocalName());
                }
                skipTo(own);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return text.toString().strip();
            } else if (isText(event)) {
                append(text);
            }
        }
    }

    /** Text of the current element, without blanks around it. Ends behind the element. */
    public String text() {
        return content(child -> {});
    }

    /** Where the element stands that was entered last. */
    public Location location() {
        javax.xml.stream.Location at = reader.getLocation();
        String names = String.join("/", Arrays.asList(path).subList(0, named));
        return new Location(names, at.getLineNumber(), at.getColumnNumber());
    }

    /** A refusal at {@link #location}. */
    public FileRefusedException refusal(String reason, String remedy) {
        return new FileRefusedException(location(), reason, remedy);
    }

    /** A deviation at {@link #location}. */
    public void warn(String text) {
        warn(location(), text);
    }

    /** A deviation at a place that was passed before. */
    public void warn(Location at, String text) {
        warnings.add(at, text);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw refusal(e, location());
        }
    }

    private void skipTo(int target) {
        while (depth > target) {
            next();
        }
    }

    private void append(StringBuilder text) {
        if (text.length() + reader.getTextLength() > TEXT_LIMIT) {
            if (reader.isWhiteSpace()) {
                return;
            }
            throw refusal("the text is longer than " + TEXT_LIMIT + " characters", "Ask the sender for a correct file");
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    private int next() {
        int event = advance();
        if (event == XMLStreamConstants.START_ELEMENT) {
            enter();
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            remember(reader.getPITarget());
        } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw refusal("document types and entities are not accepted", "Ask the sender for a file without them");
        }
        return event;
    }

    private int advance() {
        try {
            return reader.next();
        } catch (XMLStreamException e) {
            throw refusal(e, within(guard.location()));
        } catch (FileRefusedException e) {
            throw new FileRefusedException(within(e.location()), e.reason(), e.remedy());
        } catch (RuntimeException e) {
            // The JDK's parser answers some damaged files with an exception of its own making.
            throw refusal("the XML is damaged", "Fetch the file again, whole");
        }
    }

    private Location within(Location position) {
        return new Location(location().path(), position.line(), position.column());
    }

    private void enter() {
        if (depth == DEPTH_LIMIT) {
            throw refusal("elements are nested deeper than " + DEPTH_LIMIT, "Ask the sender for a correct file");
        }
        path[depth++] = reader.getLocalName();
        named = depth;
        remember(reader.getLocalName());
        if (reader.getAttributeCount() > ATTRIBUTE_LIMIT || reader.getNamespaceCount() > ATTRIBUTE_LIMIT) {
            throw refusal("more than " + ATTRIBUTE_LIMIT + " attributes", "Ask the sender for a correct file");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            remember(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            remember(reader.getNamespacePrefix(i));
            remember(reader.getNamespaceURI(i));
        }
    }

    private void remember(@Nullable String name) {
        if (name != null && names.add(name) && names.size() > NAME_LIMIT) {
            throw refusal("more than " + NAME_LIMIT + " different names", "Ask the sender for a correct file");
        }
    }

    private static FileRefusedException refusal(XMLStreamException e, Location fallback) {
        if (e.getNestedException() instanceof IOException io) {
            return unreadable(io, fallback);
        }
        javax.xml.stream.Location at = e.getLocation();
        Location location =
                at == null ? fallback : new Location(fallback.path(), at.getLineNumber(), at.getColumnNumber());
        return new FileRefusedException(location, "the XML is damaged: " + message(e), "Fetch the file again, whole");
    }

    private static FileRefusedException unreadable(IOException e, Location location) {
        if (e instanceof CharacterCodingException) {
            return new FileRefusedException(
                    location,
                    "a byte behind this place is not a character of the file's encoding",
                    "Fetch the file again in binary mode, or ask the sender to declare its real encoding");
        }
        return new FileRefusedException(location, "the file can't be read: " + e.getMessage(), "Try again");
    }

    private static String message(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int start = message.indexOf("Message: ");
        String text = start < 0 ? message : message.substring(start + "Message: ".length());
        String line = text.replaceAll("\\s+", " ").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
