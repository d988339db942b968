package io.duestream.loadtests.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.reference.ReferenceFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Names of accounts, invoices and money: each its own, and each leads back. */
class DirectoryTest {
    private static final long SEED = Long.getLong("seed", 12L);
    private static final ReferenceFormat LEVEL_3 = ReferenceFormat.parse("se-ocr-3");

    @Test
    void shouldGiveEveryInvoiceAReferenceOfItsOwnWithRightCheckDigits() throws Exception {
        // given
        Plan plan = Plan.of(Workload.load("smoke"), SEED);
        Set<String> keys = new HashSet<>();

        for (long invoice = 0; invoice < plan.workload().invoices(); invoice++) {
            // when
            Expectation expectation = plan.of(invoice);

            // then
            String reference = reference(expectation.account());
            assertThat(LEVEL_3.admits(reference))
                    .as("%s, seed %d", reference, SEED)
                    .isTrue();
            for (Expectation.Account account : expectation.accounts()) {
                assertThat(keys.add(account.key())).as(account.key()).isTrue();
            }
            if (expectation.fate() == Fate.MISTYPED) {
                assertThat(LEVEL_3.admits(reference(expectation.accounts().getLast())))
                        .isFalse();
            }
        }
    }

    @Test
    void shouldFindEachAccountByItsKeyAndNoOther() throws Exception {
        // given
        Plan plan = Plan.of(Workload.load("smoke"), SEED);
        Directory directory = plan.directory();
        Set<Long> seen = new HashSet<>();

        for (long invoice = 0; invoice < plan.workload().invoices(); invoice++) {
            for (Expectation.Account account : plan.of(invoice).accounts()) {
                // when
                long found = directory.accountOf(account.key());

                // then
                assertThat(directory.invoiceOf(found)).isEqualTo(invoice);
                assertThat(found).isBetween(0L, directory.accounts() - 1);
                assertThat(seen.add(found)).isTrue();
                assertThat(directory.accountOf("x" + account.key())).isEqualTo(-1);
                assertThat(directory.accountOf(account.key() + "0")).isEqualTo(-1);
            }
        }
        assertThat(seen).hasSize((int) directory.accounts());
        for (String key : List.of("", "creditor-1", "creditor-1|", "creditor-1|~", "creditor-1|123456789012")) {
            assertThat(directory.accountOf(key)).as(key).isEqualTo(-1);
        }
    }

    @Test
    void shouldKnowInvoicesAndMoneyOfAnAccountAndNoOthers() throws Exception {
        // given
        Plan plan = Plan.of(Workload.load("smoke").withInvoices(500), SEED);
        Directory directory = plan.directory();

        for (long invoice = 0; invoice < 500; invoice++) {
            Expectation expectation = plan.of(invoice);
            for (Expectation.Placed placed : expectation.account().placed()) {
                // when
                int whose = directory.invoicePlace(invoice, placed.invoiceId());
                int which = directory.moneyPlace(invoice, placed.paymentId());

                // then
                assertThat(whose).isEqualTo(placed.invoiceId().endsWith("-2") ? 1 : 0);
                assertThat(which).isBetween(0, 2);
                long other = (invoice + 1) % 500;
                assertThat(directory.invoicePlace(other, placed.invoiceId())).isEqualTo(-1);
                assertThat(directory.moneyPlace(other, placed.paymentId())).isEqualTo(-1);
            }
        }
    }

    private static String reference(Expectation.Account account) {
        return account.key().substring(account.key().indexOf('|') + 1);
    }
}
