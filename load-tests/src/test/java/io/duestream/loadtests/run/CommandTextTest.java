package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandTextTest {
    @Test
    void shouldShowTheCommandWithoutSecrets() {
        assertThat(CommandText.of(List.of(
                        "run",
                        "smoke",
                        "--seed",
                        "7",
                        "-s",
                        "linger.ms=5",
                        "-s",
                        "sasl.jaas.config=org.x.ScramLoginModule required username=\"a\"\npassword=\"b\";",
                        "-sssl.truststore.password=c",
                        "--set=duestream.payer.hash.key=d",
                        "--processor-jvm",
                        "-Xmx1g -Xlog:gc")))
                .isEqualTo("run smoke --seed 7 -s linger.ms=5 -s sasl.jaas.config=*** -sssl.truststore.password=***"
                        + " --set=duestream.payer.hash.key=*** --processor-jvm '-Xmx1g -Xlog:gc'");
    }
}
