package io.duestream.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AvroBytesTest {
    private static final String LONG = "0123456789".repeat(300);

    @ParameterizedTest
    @MethodSource("texts")
    void shouldWriteTextAsAvroDoes(String text) throws IOException {
        // given
        AvroBytes out = new AvroBytes();
        out.text("before");

        // when
        out.text(text);
        out.text("behind");

        // then
        assertThat(out.copy()).isEqualTo(avro(List.of("before", text, "behind")));
    }

    static Stream<String> texts() {
        return Stream.of(
                "",
                "faktura 4711",
                "\u0000\u007f",
                "\u0080",
                "Åse Ørn",
                "ends in å",
                "två \u20ac, \ud83d\ude00",
                "half a pair \ud83d",
                LONG,
                LONG + "å",
                "å" + LONG);
    }

    private static byte[] avro(List<String> texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        for (String text : texts) {
            encoder.writeString(text);
        }
        encoder.flush();
        return out.toByteArray();
    }
}
