package io.duestream.processor.flow.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.processor.rules.ledger.Account;
import io.duestream.processor.rules.ledger.Delivery;
import io.duestream.processor.rules.ledger.History;
import io.duestream.processor.rules.ledger.Invoice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountCodecTest {
    private static final long SEED = 20260316;
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
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
    @CsvSource({"false, false, 0", "true, false, 2", "false, true, 2", "true, true, 4"})
    void shouldSpendBytesOnlyOnTheDaysOfDeliveryThatAreKnown(boolean delivered, boolean failed, int more) {
        // given
        Delivery delivery = new Delivery(delivered ? DAY : null, failed ? DAY : null);

        // then
        assertThat(AccountCodec.encode(account(delivery), NEXT))
                .hasSize(AccountCodec.encode(account(Delivery.NONE), NEXT).length + more);
    }

    private static Account account(Delivery delivery) {
        Invoice invoice =
                new Invoice("i1", null, List.of(), List.of(), null, List.of(), List.of(), List.of(), delivery);
        return new Account(1, List.of(invoice), List.of(), List.of(), History.NONE);
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
                List.of(RandomAccounts.open(), RandomAccounts.settled(), new RandomAccounts(SEED).account());
        List<String> written = accounts.stream()
                .map(account -> HexFormat.of().formatHex(AccountCodec.encode(account, NEXT)))
                .toList();
        if (Boolean.getBoolean("update.golden")) {
            Path folder = Path.of("src/test/resources/io/duestream/processor/flow/ledger");
            Files.writeString(folder.resolve("state-v2.hex"), String.join("\n", written) + "\n");
            return;
        }

        // when
        List<String> golden = golden("state-v2.hex");

        // then
        assertThat(written).isEqualTo(golden);
        assertThat(decoded(golden)).isEqualTo(accounts);
    }

    /** Version 1 knew nothing of delivery. Its bytes are those of a release: the file is never written again. */
    @Test
    void shouldReadWhatVersion1Wrote() throws IOException {
        // given
        List<Account> accounts = List.of(
                RandomAccounts.open(),
                RandomAccounts.settled(),
                RandomAccounts.ofVersion1(SEED).account());

        // when
        List<Account> read = decoded(golden("state-v1.hex"));

        // then
        assertThat(read).isEqualTo(accounts);
    }

    private static List<Account> decoded(List<String> golden) {
        return golden.stream()
                .map(hex -> AccountCodec.decode(HexFormat.of().parseHex(hex)))
                .toList();
    }

    private static List<String> golden(String name) throws IOException {
        try (InputStream in = AccountCodecTest.class.getResourceAsStream(name)) {
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
