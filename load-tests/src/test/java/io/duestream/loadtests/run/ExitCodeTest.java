package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.loadtests.audit.Check;
import io.duestream.loadtests.audit.Harm;
import io.duestream.loadtests.audit.Verdict;
import io.duestream.loadtests.plan.Totals;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {
    @ParameterizedTest
    @CsvSource({
        "true,  ,            ,        0",
        "true,  ,            LOST,    129",
        "true,  ,            DOUBLED, 129",
        "true,  ,            WRONG,   129",
        "true,  stood still, LOST,    129",
        "true,  stood still, ,        128",
        "false, stood still, ,        128",
        "false, stood still, LOST,    128",
        "false, stood still, DOUBLED, 129",
        "false, stood still, WRONG,   129"
    })
    void shouldRankWhatWasFound(boolean isThrough, @Nullable String failure, @Nullable Harm harm, int code) {
        // given
        Verdict verdict = new Verdict(
                "test",
                1,
                0,
                Totals.NONE,
                harm == null ? Map.of() : Map.of(harm, 1L),
                harm == null ? Map.of() : Map.of(Check.FACTS, 1L),
                List.of());

        // then
        assertThat(ExitCode.of(new Ending(1, isThrough, failure), verdict)).isEqualTo(code);
    }
}
