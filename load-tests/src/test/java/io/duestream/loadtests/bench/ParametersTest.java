package io.duestream.loadtests.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void shouldReadWhatItWrote() {
        // given
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("Kafka", "4.3.1");
        parameters.put("jvm", "-Xms2g -Xmx2g -XX:MaxInlineSize=70 -Dsome.key=a");
        parameters.put("set", "commit.interval.ms=200,num.stream.threads=3");
        parameters.put("at-most", "60s");

        // then
        assertThat(Parameters.of(Parameters.text(parameters))).containsExactlyEntriesOf(parameters);
    }

    @Test
    void shouldLeaveOutWhatHasNoValue() {
        assertThat(Parameters.text(Map.of("set", ""))).isEmpty();
        assertThat(Parameters.of("")).isEmpty();
    }
}
