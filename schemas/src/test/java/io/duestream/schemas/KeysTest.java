package io.duestream.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    @Test
    void shouldJoinCreditorAndWhatFollows() {
        assertThat(Keys.account("acme", "55512345678")).isEqualTo("acme|55512345678");
        assertThat(Keys.withoutReference("acme", "9f2c")).isEqualTo("acme|~9f2c");
        assertThat(Keys.feedMark("acme", "SE45")).isEqualTo("acme|#SE45");
        assertThat(Keys.payer("acme", "c0ffee")).isEqualTo("acme|c0ffee");
    }

    @ParameterizedTest
    @CsvSource({
        "acme|55512345678, acme, 55512345678, ACCOUNT",
        "acme|7, acme, 7, ACCOUNT",
        "a-b_C9|RF18539007547034, a-b_C9, RF18539007547034, ACCOUNT",
        "acme|~9f2c, acme, ~9f2c, WITHOUT_REFERENCE",
        "acme|#SE45, acme, #SE45, FEED_MARK",
        "acme|1|2, acme, 1|2, ACCOUNT",
    })
    void shouldTakeKeysApart(String key, String creditor, String reference, AccountKey.Form form) {
        // when
        AccountKey parsed = Keys.parse(key).orElseThrow();

        // then
        assertThat(parsed).isEqualTo(new AccountKey(creditor, reference)).hasToString(key);
        assertThat(parsed.form()).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acme",
                "acme|",
                "|1",
                "åäö|1",
                "a b|1",
                "acme|~",
                "acme|#",
                "acme|-",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa|1"
            })
    void shouldSayThatOtherTextIsNoKey(String text) {
        assertThat(Keys.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a|b", "a b", "ö", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void shouldRefuseCreditorIdsThatWouldBreakTheKey(String creditor) {
        assertThatThrownBy(() -> Keys.account(creditor, "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + creditor + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~1", "#1"})
    void shouldRefuseReferencesThatMeanSomethingElse(String reference) {
        assertThatThrownBy(() -> Keys.account("acme", reference)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldPlaceKeysAsKafkasOwnPartitionerDoes() {
        // given
        long seed = Long.getLong("seed", 20_261_122);
        SplittableRandom random = new SplittableRandom(seed);

        for (int i = 0; i < 1_000; i++) {
            byte[] key = Keys.account("acme", Long.toString(random.nextLong(Long.MAX_VALUE)))
                    .getBytes(StandardCharsets.UTF_8);
            int partitions = random.nextInt(1, 200);

            // when
            int partition = Keys.partition(key, partitions);

            // then
            assertThat(partition).as("seed %d", seed).isEqualTo(BuiltInPartitioner.partitionForKey(key, partitions));
        }
    }

    @ParameterizedTest
    @CsvSource({"acme|55512345678, 12, 1", "acme|~9f2c, 12, 11"})
    void shouldNeverMoveAKey(String key, int partitions, int partition) {
        assertThat(Keys.partition(key.getBytes(StandardCharsets.UTF_8), partitions))
                .isEqualTo(partition);
    }
}
