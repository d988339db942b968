package io.duestream.connectors.files.xml;

import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.Location;
import io.duestream.connectors.files.Warnings;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the encoding of an XML file (XML 1.0, appendix F) and decodes strictly: a damaged character is an error. */
final class XmlDecoding {

    private static final int DECLARATION_BYTES = 1024;
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final Map<String, Charset> KNOWN = Map.of(
            "UTF-8", StandardCharsets.UTF_8,
            "UTF8", StandardCharsets.UTF_8,
            "US-ASCII", StandardCharsets.US_ASCII,
            "ASCII", StandardCharsets.US_ASCII,
            "ISO-8859-1", StandardCharsets.ISO_8859_1,
            "LATIN1", StandardCharsets.ISO_8859_1,
            "ISO-8859-15", Charset.forName("ISO-8859-15"),
            "WINDOWS-1252", Charset.forName("windows-1252"),
            "CP1252", Charset.forName("windows-1252"));

    private XmlDecoding() {}

    /** Decodes from the first character of the document on: byte order mark and blanks before it are left out. */
    static Reader open(InputStream bytes, Warnings warnings) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes, 64 * 1024);
        Charset marked = skipByteOrderMark(in);
        if (marked.equals(StandardCharsets.UTF_16LE) || marked.equals(StandardCharsets.UTF_16BE)) {
            return strict(in, marked);
        }
        if (skipBlanks(in)) {
            warnings.add(Location.FILE, "blanks before the XML declaration");
        }
        String declared = declared(in);
        Charset charset = KNOWN.get(declared.toUpperCase(Locale.ROOT));
        if (charset == null) {
            throw new FileRefusedException(
                    Location.FILE,
                    "the encoding " + declared + " is not accepted",
                    "Send UTF-8, ISO-8859-1, ISO-8859-15 or windows-1252");
        }
        if (marked.equals(StandardCharsets.UTF_8) && !charset.equals(StandardCharsets.UTF_8)) {
            warnings.add(Location.FILE, "declares " + declared + " behind a UTF-8 byte order mark; read as UTF-8");
            charset = StandardCharsets.UTF_8;
        }
        return strict(in, charset);
    }

    private static Reader strict(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset skipByteOrderMark(InputStream in) throws IOException {
        in.mark(3);
        int first = in.read();
        int second = in.read();
        if (first == 0xFE && second == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFF && second == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xEF && second == 0xBB && in.read() == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        in.reset();
        return StandardCharsets.US_ASCII;
    }

    private static boolean skipBlanks(InputStream in) throws IOException {
        boolean any = false;
        while (true) {
            in.mark(1);
            int next = in.read();
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
                in.reset();
                return any;
            }
            any = true;
        }
    }

    private static String declared(InputStream in) throws IOException {
        in.mark(DECLARATION_BYTES);
        String start = new String(in.readNBytes(DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        in.reset();
        Matcher matcher = DECLARED.matcher(start);
        return matcher.find() ? matcher.group(1) : "UTF-8";
    }
}
