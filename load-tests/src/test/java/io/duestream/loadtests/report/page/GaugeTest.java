package io.duestream.loadtests.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GaugeTest {
    private static final Pattern DOT = Pattern.compile("cx=\"([^\"]+)\"");

    @ParameterizedTest
    @CsvSource({
        "0.25, 0.25, 1, 56",
        "0.5, 0.25, 1, 84",
        "1, 0.25, 1, 112",
        "100, 0.25, 1, 163",
        "0, 0.25, 1, 5",
        "2, 2, 1.25, 56",
        "1.25, 2, 1.25, 112",
        "9, 2, 1.25, 5",
        "1, 1, 1, 56"
    })
    void shouldPlaceBetterToTheRight(double value, double floor, double goal, double place) {
        Matcher dot = DOT.matcher(Gauge.of(value, value, value, floor, goal).toString());

        assertThat(dot.find()).isTrue();
        assertThat(Double.parseDouble(dot.group(1))).isCloseTo(place, within(0.1));
    }
}
