package io.duestream.loadtests.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An element of HTML or SVG. All texts and values are escaped, so that no name can break out; what it prints is XML, too. */
public final class Element {
    private static final Set<String> WITHOUT_END = Set.of("meta", "br");

    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final List<Object> content = new ArrayList<>();

    private Element(String name) {
        this.name = name;
    }

    /** An element without attributes and content. */
    public static Element of(String name) {
        return new Element(name);
    }

    /** An element with a text. */
    public static Element of(String name, String text) {
        return new Element(name).text(text);
    }

    /** Adds an attribute; numbers are written with at most one decimal, which is plenty in SVG. */
    public Element with(String attribute, Object value) {
        String text = value instanceof Double number ? coordinate(number) : value.toString();
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(escape(text).replace("\"", "&quot;"))
                .append('"');
        return this;
    }

    /** Adds an element. */
    public Element add(Element element) {
        content.add(element);
        return this;
    }

    /** Adds elements. */
    public Element add(List<Element> elements) {
        content.addAll(elements);
        return this;
    }

    /** Adds a text. */
    public Element text(String text) {
        content.add(text);
        return this;
    }

    static String coordinate(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(out, "\n");
        return out.toString();
    }

    /** Elements stand on lines of their own, unless there is text between them: there a line break would show as a blank. */
    private void write(StringBuilder out, String newLine) {
        out.append('<').append(name).append(attributes);
        if (WITHOUT_END.contains(name)) {
            out.append("/>");
            return;
        }
        out.append('>');
        boolean lines = !content.isEmpty() && content.stream().allMatch(Element.class::isInstance);
        for (Object part : content) {
            if (lines) {
                out.append(newLine).append("  ");
            }
            if (part instanceof Element element) {
                element.write(out, newLine + "  ");
            } else {
                out.append(escape(part.toString()));
            }
        }
        out.append(lines ? newLine : "").append("</").append(name).append('>');
    }

    /** A quotation mark needs it in attributes only, and in a style sheet must not have it. */
    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    /** Characters that XML 1.0 allows. */
    private static boolean isAllowed(int c) {
        return c == '\n' || c == '\t' || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF;
    }
}
