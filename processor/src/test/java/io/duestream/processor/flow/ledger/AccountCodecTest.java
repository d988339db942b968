package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.processor.rules.ledger.Account;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountCodecTest {
    private static final String GOLDEN = "state-v1.hex";
    private static final Instant NEXT = Instant.parse("2026-03-16T08:00:00Z");

    @Test
    void shouldReadBackWhatItWrote() {
        for (long seed = 0; seed < 2_000; seed++) {
            // given
            Account account = new RandomAccounts(seed).account();

            // when
            byte[] bytes = AccountCodec.encode(account, NEXT);

            // then
            assertThat(AccountCodec.decode(bytes)).as("seed %d", seed).isEqualTo(account);
            assertThat(AccountCodec.encode(AccountCodec.decode(bytes), NEXT))
                    .as("seed %d", seed)
                    .isEqualTo(bytes);
        }
    }

    @Test
    void shouldReadBackAnEmptyAccount() {
        assertThat(AccountCodec.decode(AccountCodec.encode(Account.EMPTY, null)))
                .isEqualTo(Account.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-16T08:00:00Z, 29560800",
        "2026-03-16T08:00:01Z, 29560801",
        "2026-03-16T08:00:59.999Z, 29560801",
        "2199-12-31T23:59:00Z, 120968639",
        "1970-01-01T00:00:00Z, 0",
    })
    void shouldKeepTheMinuteToLookAgainNeverTooEarly(Instant next, long minute) {
        assertThat(AccountCodec.due(AccountCodec.encode(Account.EMPTY, next))).isEqualTo(minute);
    }

    @Test
    void shouldNeverLookAgainWhereNothingIsDue() {
        assertThat(AccountCodec.due(AccountCodec.encode(Account.EMPTY, null))).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldRefuseAVersionThatItDoesNotKnow() {
        // given
        byte[] bytes = AccountCodec.encode(Account.EMPTY, null);
        bytes[4] = 99;

        // then
        assertThatThrownBy(() -> AccountCodec.decode(bytes))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("99");
    }

    /** What a release wrote stays readable. With {@code -Dupdate.golden=true} the file is written anew. */
    @Test
    void shouldWriteAndReadTheGoldenBytes() throws IOException {
        // given
        List<Account> accounts =
                List.of(RandomAccounts.open(), RandomAccounts.settled(), new RandomAccounts(20260316).account());
        String written = accounts.stream()
                .map(account -> HexFormat.of().formatHex(AccountCodec.encode(account, NEXT)))
                .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("update.golden")) {
            Files.writeString(Path.of("src/test/resources/io/duestream/processor/flow/ledger", GOLDEN), written);
            return;
        }

        // when
        List<String> golden = golden();

        // then
        assertThat(written).isEqualTo(String.join("\n", golden) + "\n");
        assertThat(IntStream.range(0, 3)
                        .mapToObj(i -> AccountCodec.decode(HexFormat.of().parseHex(golden.get(i))))
                        .toList())
                .isEqualTo(accounts);
    }

    private static List<String> golden() throws IOException {
        try (InputStream in = AccountCodecTest.class.getResourceAsStream(GOLDEN)) {
            assertThat(in).as("run once with -Dupdate.golden=true").isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }

    /** The sizes are bounds with some room: state is what a deployment pays for. */
    @Test
    void shouldStaySmall() {
        int open = AccountCodec.encode(RandomAccounts.open(), NEXT).length;
        int settled = AccountCodec.encode(RandomAccounts.settled(), NEXT).length;
        System.out.printf(
                "open invoice, 3 history entries: %d bytes; settled and summarised: %d bytes%n", open, settled);
        assertThat(open).isLessThan(140);
        assertThat(settled).isLessThan(100);
    }
}
