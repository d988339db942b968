package io.duestream.loadtests.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class PageTest {
    private static final Set<String> ELEMENTS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "main",
            "section",
            "h1",
            "h2",
            "p",
            "div",
            "span",
            "b",
            "ul",
            "li",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "svg",
            "path",
            "rect",
            "circle",
            "text");
    private static final Set<String> ATTRIBUTES = Set.of(
            "lang",
            "charset",
            "name",
            "content",
            "class",
            "tabindex",
            "role",
            "aria-label",
            "aria-hidden",
            "viewBox",
            "d",
            "x",
            "y",
            "width",
            "height",
            "cx",
            "cy",
            "r",
            "text-anchor");

    @ParameterizedTest
    @ValueSource(strings = {"run", "bench"})
    void shouldLookAsAccepted(String name) throws IOException {
        String html = name.equals("run") ? run() : BenchPage.html(SampleBench.of(1));
        String resource = "report/" + name + ".html";
        if (Boolean.getBoolean("update.golden")) {
            Files.writeString(Path.of("src/test/resources").resolve(resource), html);
            return;
        }
        try (InputStream in = PageTest.class.getResourceAsStream("/" + resource)) {
            assertThat(in).as("run once with -Dupdate.golden=true").isNotNull();
            assertThat(html).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String run() {
        RunResult run = SampleRuns.passed(1, 2, 2);
        return RunPage.html(run, Comparison.of(SampleRuns.passed(2, 2, 2), run, 0.1));
    }

    @Test
    void shouldTakeNothingFromElsewhereAndRunNoScript() throws Exception {
        for (String html : List.of(run(), RunPage.html(SampleRuns.wrong(3), null), BenchPage.html(SampleBench.of(1)))) {
            Document page = parsed(html);

            assertThat(elements(page)).extracting(Element::getTagName).isSubsetOf(ELEMENTS);
            assertThat(elements(page)).flatExtracting(PageTest::attributes).isSubsetOf(ATTRIBUTES);
            assertThat(html).doesNotContain("url(", "@import", "://");
        }
    }

    @Test
    void shouldShowHostileNamesAsText() throws Exception {
        // given
        String hostile = "</title></style><script>alert('1')</script>\" onload=\"alert(2)\" &amp; \u001b[2J";

        // when
        Document run = parsed(RunPage.html(Hostile.run(hostile), null));
        Document bench = parsed(BenchPage.html(Hostile.bench(hostile)));

        // then
        for (Document page : List.of(run, bench)) {
            assertThat(elements(page)).extracting(Element::getTagName).isSubsetOf(ELEMENTS);
            assertThat(elements(page)).flatExtracting(PageTest::attributes).isSubsetOf(ATTRIBUTES);
            assertThat(page.getDocumentElement().getTextContent()).contains(hostile.replace('\u001b', '\ufffd'));
        }
    }

    private static Document parsed(String html) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document page) {
        NodeList all = page.getElementsByTagName("*");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    private static List<String> attributes(Element element) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            names.add(element.getAttributes().item(i).getNodeName());
        }
        return names;
    }
}
