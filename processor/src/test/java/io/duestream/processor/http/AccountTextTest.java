package io.duestream.processor.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.processor.flow.ledger.TestRules;
import io.duestream.processor.http.Accounts.Answer.Found;
import io.duestream.processor.rules.ledger.Account;
import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.rules.ledger.AccountView;
import io.duestream.processor.rules.ledger.ChangeKind;
import io.duestream.processor.rules.ledger.History;
import io.duestream.processor.rules.ledger.Payment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountTextTest {
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    @Test
    void shouldKeepOneLinePerEntryWhenIdsHoldControlCharacters() {
        // given
        Account account = account("p-1\nfaked line\u202e%d", "SEK", "SEK");

        // when
        String text = text(account);

        // then
        assertThat(text).contains("payment p-1?faked line?%d, 10.00 SEK");
        assertThat(text.lines()).noneMatch(line -> line.startsWith("faked"));
    }

    @Test
    void shouldNotGuessCurrencyInHistoryWhenMoneyIsOfSeveral() {
        // when
        String text = text(account("p-1", "SEK", "EUR"));

        // then
        assertThat(text)
                .contains("not placed  10.00 SEK")
                .contains("payment received  1000 minor units")
                .contains("7 older changes are only counted")
                .contains("The ledger looks again: never");
    }

    @ParameterizedTest
    @EnumSource(ChangeKind.class)
    void shouldHaveWordsForEveryChange(ChangeKind kind) {
        assertThat(Words.of(kind)).isNotBlank().doesNotContain("_");
    }

    private static Account account(String id, String currency, String other) {
        History history = new History(List.of(new History.Entry(Instant.EPOCH, ChangeKind.PAYMENT_RECEIVED, 1000)), 7);
        List<Payment> payments = List.of(
                new Payment(id, 1000, currency, DAY, DAY, null, false, 0),
                new Payment("p-2", 1000, other, DAY, DAY, null, false, 0));
        return new Account(8, List.of(), payments, List.of(), history);
    }

    private static String text(Account account) {
        AccountView view = AccountView.of(new AccountKey("acme", "1"), account, new TestRules());
        return AccountText.of(AccountDocuments.of(new Found(view, null)));
    }
}
