package io.duestream.loadtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DemoTest {
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void shouldEndAsExpectedAndSaySo() throws Exception {
        // given
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Demo demo = new Demo(new Demo.Options(true, 0, 0, Duration.ZERO), out, new PlainDisplay(out));

        // when
        boolean asExpected = demo.run();

        // then
        String text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(asExpected).as(text).isTrue();
        assertThat(text).contains("Every invoice, every letter and every krona is as expected.");
        assertThat(text.lines().filter(line -> line.contains("issued"))).hasSize(38);
    }
}
