package io.duestream.connectors.files.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.Warnings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXmlTest {

    private static final long MEGABYTE = 1 << 20;

    static Stream<Arguments> attacks() {
        String laughs = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><d>&b;</d>";
        String quadratic =
                "<!DOCTYPE d [<!ENTITY a \"" + "x".repeat(50_000) + "\">]><d>" + "&a;".repeat(50_000) + "</d>";
        return Stream.of(
                Arguments.of("billion laughs", laughs, "DOCTYPE"),
                Arguments.of("quadratic blow-up", quadratic, "DOCTYPE"),
                Arguments.of(
                        "external entity",
                        "<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><d>&a;</d>",
                        "DOCTYPE"),
                Arguments.of("document type in a later place", "<d><!DOCTYPE d></d>", "DOCTYPE"),
                Arguments.of("undeclared entity", "<d>&a;</d>", "entities are not accepted"),
                Arguments.of("depth", "<d>".repeat(100_000), "nested deeper"),
                Arguments.of("attributes", "<d " + attributes(1_000) + "/>", "attributes"),
                Arguments.of("names", "<d>" + names(10_000) + "</d>", "different names"),
                Arguments.of("NUL", "<d>\u0000</d>", "damaged"),
                Arguments.of("two roots", "<d/><d/>", "damaged"),
                Arguments.of("nothing", "", "damaged"),
                Arguments.of("no markup", "hello", "damaged"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    @Timeout(5)
    void shouldRefuse(String attack, String xml, String reason) {
        assertThatThrownBy(() -> walk(stream(xml)))
                .as(attack)
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining(reason);
    }

    static Stream<Arguments> floods() {
        return Stream.of(
                Arguments.of("attribute", "<d a=\"", ">"),
                Arguments.of("comment", "<d><!--", ">"),
                Arguments.of("short comment", "<d><!--->", "x"),
                Arguments.of("CDATA", "<d><![CDATA[", ">"),
                Arguments.of("instruction", "<d><?p ", ">"),
                Arguments.of("name", "<d", "d"),
                Arguments.of("document type", "<!DOCTYPE d [", "<!ENTITY a 'b'>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    @Timeout(5)
    void shouldRefuseAFloodBeforeItFillsTheMemory(String where, String opening, String flood) {
        // given
        CountingStream endless = new CountingStream(opening, flood);
        // then
        assertThatThrownBy(() -> walk(endless)).as(where).isInstanceOf(FileRefusedException.class);
        assertThat(endless.read).isLessThan(MEGABYTE);
    }

    @Test
    void shouldOpenNoConnection() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // given
            String url = "http://127.0.0.1:" + listener.getLocalPort() + "/x";
            String[] attacks = {
                "<!DOCTYPE d SYSTEM \"" + url + "\"><d/>",
                "<!DOCTYPE d [<!ENTITY a SYSTEM \"" + url + "\">]><d>&a;</d>",
                "<!DOCTYPE d [<!ENTITY % a SYSTEM \"" + url + "\">%a;]><d/>",
                "<d xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x " + url + "\"/>",
                "<d xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"" + url + "\"/></d>",
                "<?xml-stylesheet href=\"" + url + "\"?><d/>"
            };
            // when
            for (String attack : attacks) {
                Throwable thrown = catchThrowable(() -> walk(stream(attack)));
                assertThat(thrown == null || thrown instanceof FileRefusedException)
                        .as(attack)
                        .isTrue();
            }
            // then
            listener.setSoTimeout(300);
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void shouldReadMillionsOfCharacterReferencesAndPredefinedEntities() {
        // when
        walk(stream("<d>" + "<t>&amp;&#65;</t>".repeat(200_000) + "</d>"));
        // then
        assertThat(text("<d>&lt;&amp;&#xE5;</d>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("<&å");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "ISO-8859-1", "windows-1252", "ISO-8859-15", "utf-8", "iso-8859-1"})
    void shouldDecodeTheDeclaredEncoding(String name) {
        // given
        byte[] bytes =
                ("<?xml version=\"1.0\" encoding=\"" + name + "\"?><d>Åsa Ødegård</d>").getBytes(Charset.forName(name));
        // then
        assertThat(text(bytes)).isEqualTo("Åsa Ødegård");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF<d>å</d>",
                "\n  <?xml version=\"1.0\"?><d>å</d>",
                "<d>  å\n</d>",
                "<d><![CDATA[å]]></d>",
                "<d><!-- > -->å</d>"
            })
    void shouldReadWhatBanksSend(String xml) {
        assertThat(text(xml.getBytes(StandardCharsets.UTF_8))).isEqualTo("å");
    }

    @Test
    void shouldDecodeUtf16BehindAByteOrderMark() {
        assertThat(text("\uFEFF<d>å</d>".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("å");
        assertThat(text("\uFEFF<d>å</d>".getBytes(StandardCharsets.UTF_16BE))).isEqualTo("å");
    }

    @Test
    void shouldRefuseBytesThatAreNotOfTheEncoding() {
        // given
        byte[] latin =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><d>\n\n<t>Åsa</t></d>".getBytes(StandardCharsets.ISO_8859_1);
        // then
        assertThatThrownBy(() -> walk(new ByteArrayInputStream(latin)))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("not a character of the file's encoding");
        assertThatThrownBy(() -> walk(stream("<?xml version=\"1.0\" encoding=\"EBCDIC-CP-FI\"?><d/>")))
                .hasMessageContaining("EBCDIC-CP-FI is not accepted");
    }

    private static void walk(InputStream in) {
        try (XmlCursor xml = XmlCursor.open(in, new Warnings())) {
            while (xml.nextElement()) {
                assertThat(xml.name()).isNotNull();
            }
        }
    }

    private static String text(byte[] bytes) {
        try (XmlCursor xml = XmlCursor.open(new ByteArrayInputStream(bytes), new Warnings())) {
            xml.nextElement();
            return xml.text();
        }
    }

    private static InputStream stream(String xml) {
        return new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String attributes(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append('a').append(i).append("='' ");
        }
        return text.toString();
    }

    private static String names(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("<n").append(i).append("/>");
        }
        return text.toString();
    }

    /** An opening, and then 100 MB of the same. */
    private static final class CountingStream extends InputStream {
        private final InputStream in;
        private long read;

        CountingStream(String opening, String flood) {
            byte[] block = flood.repeat(1 + (int) (MEGABYTE / flood.length())).getBytes(StandardCharsets.UTF_8);
            InputStream blocks = new SequenceInputStream(
                    Collections.enumeration(Stream.generate(() -> new ByteArrayInputStream(block))
                            .limit(100)
                            .toList()));
            this.in = new SequenceInputStream(stream(opening), blocks);
        }

        @Override
        public int read() throws IOException {
            read++;
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            read += Math.max(count, 0);
            return count;
        }
    }
}
