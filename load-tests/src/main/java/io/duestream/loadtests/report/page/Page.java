package io.duestream.loadtests.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A page of one file: nothing in it is fetched from elsewhere, and it runs no script. */
public final class Page {
    private final String title;
    private final List<Element> content = new ArrayList<>();

    /** An empty page. */
    public Page(String title, String subtitle) {
        this.title = title;
        content.add(Element.of("h1", title));
        content.add(Element.of("p", subtitle).with("class", "subtitle"));
    }

    /** What a reader in a hurry reads: whether all is well, and a sentence on it. */
    public Page verdict(boolean good, String headline, String detail) {
        content.add(Element.of("div")
                .with("class", good ? "verdict good" : "verdict bad")
                .add(Element.of("p", (good ? "✓ " : "✗ ") + headline).with("class", "headline"))
                .add(Element.of("p", detail)));
        return this;
    }

    /** A part with a heading. */
    public Page section(String heading, List<Element> parts) {
        content.add(Element.of("section").add(Element.of("h2", heading)).add(parts));
        return this;
    }

    /** Plots beside each other where there is room. */
    public static Element grid(List<Element> plots) {
        return Element.of("div").with("class", "plots").add(plots);
    }

    /** A sentence on how to read what follows. */
    public static Element note(String sentence) {
        return Element.of("p", sentence).with("class", "note");
    }

    /** A list of sentences. */
    public static Element list(List<String> sentences) {
        return Element.of("ul")
                .add(sentences.stream()
                        .map(sentence -> Element.of("li", sentence))
                        .toList());
    }

    /** The page as HTML. */
    public String html() {
        Element head = Element.of("head")
                .add(Element.of("meta").with("charset", "utf-8"))
                .add(Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"))
                .add(Element.of("meta").with("name", "color-scheme").with("content", "light dark"))
                .add(Element.of("title", title))
                .add(Element.of("style", style()));
        Element body = Element.of("body").add(Element.of("main").add(content));
        return "<!DOCTYPE html>\n"
                + Element.of("html").with("lang", "en").add(head).add(body) + "\n";
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream("/report/page.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
