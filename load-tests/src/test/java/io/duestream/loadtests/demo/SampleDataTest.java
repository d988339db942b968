package io.duestream.loadtests.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.duestream.connectors.accounts.CreditorsFile;
import io.duestream.connectors.files.FileEvent;
import io.duestream.connectors.files.FileEvent.InvoiceCredited;
import io.duestream.connectors.files.FileEvent.InvoiceIssued;
import io.duestream.connectors.files.FileEvent.PaymentReceived;
import io.duestream.connectors.files.FileEvent.PaymentReturned;
import io.duestream.connectors.files.SourceFile;
import io.duestream.loadtests.demo.Expected.ExpectedInvoice;
import io.duestream.loadtests.demo.Expected.OtherMoney;
import io.duestream.reference.ReferenceFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final String AGAIN = "-again.xml";

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static SampleFiles samples;

    @SuppressWarnings("NullAway.Init")
    private static Expected expected;

    private static final List<FileEvent> EVENTS = new ArrayList<>();

    @BeforeAll
    static void readAll() throws IOException {
        samples = SampleFiles.unpack(folder.resolve("samples"));
        expected = Expected.load(samples.expected());
        for (LocalDate day = FIRST; !day.isAfter(expected.lastDay()); day = day.plusDays(1)) {
            for (Path file : files(day)) {
                if (!file.toString().endsWith(AGAIN)) {
                    SourceFile.validate(file, EVENTS::add);
                }
            }
        }
    }

    private static List<Path> files(LocalDate day) throws IOException {
        return Stream.concat(samples.invoices(day).stream(), samples.bankFiles(day).stream())
                .toList();
    }

    private static <T> List<T> all(Class<T> type) {
        return EVENTS.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <T> Amount sum(Collection<T> of, Function<T, Amount> amount) {
        return of.stream().map(amount).reduce(Amount.ZERO, Amount::plus);
    }

    @Test
    void shouldHaveAnExpectedOutcomeForEveryInvoiceAndNoOther() {
        // when
        List<String> issued = all(InvoiceIssued.class).stream()
                .map(invoice -> invoice.invoiceId() + " " + invoice.reference())
                .toList();

        // then
        assertThat(expected.invoices().stream().map(invoice -> invoice.invoice() + " " + invoice.reference()))
                .containsExactlyInAnyOrderElementsOf(issued);
    }

    @Test
    void shouldGiveEveryInvoiceAReferenceThatItsFormatAccepts() {
        // given
        ReferenceFormat format = ReferenceFormat.parse("se-ocr-3");

        // then
        assertThat(all(InvoiceIssued.class)).allSatisfy(invoice -> assertThat(format.admits(invoice.reference()))
                .as(invoice.invoiceId())
                .isTrue());
    }

    @Test
    void shouldTieItsSumsToTheFiles() {
        // given
        Totals totals = expected.totals();
        List<PaymentReceived> received = all(PaymentReceived.class);

        // then
        assertThat(sum(
                        all(InvoiceIssued.class),
                        invoice -> amount(invoice.money().minorUnits())))
                .isEqualTo(totals.invoiced());
        assertThat(sum(
                        all(InvoiceCredited.class),
                        credit -> amount(credit.money().minorUnits())))
                .isEqualTo(totals.credited());
        assertThat(received).hasSize(Math.toIntExact(totals.payments()));
        assertThat(sum(received, payment -> amount(payment.money().minorUnits())))
                .isEqualTo(totals.received());
        assertThat(sum(all(PaymentReturned.class), back -> amount(back.money().minorUnits())))
                .isEqualTo(totals.returned());
    }

    private static Amount amount(long minor) {
        return new Amount(minor);
    }

    @Test
    void shouldTieItsSumsToItsInvoices() {
        // given
        Totals totals = expected.totals();
        List<Outcome> outcomes =
                expected.invoices().stream().map(ExpectedInvoice::result).toList();
        Amount inReview = sum(outcomes, outcome -> sum(outcome.unplaced().values(), Function.identity()))
                .plus(sum(expected.otherMoney(), OtherMoney::amount));

        // then
        assertThat(totals.invoices()).isEqualTo(outcomes.size());
        assertThat(sum(outcomes, Outcome::paid)).isEqualTo(totals.placed());
        assertThat(sum(outcomes, Outcome::open)).isEqualTo(totals.principalOpen());
        assertThat(sum(outcomes, Outcome::fees)).isEqualTo(totals.feesOpen());
        assertThat(inReview).isEqualTo(totals.inReview());
        assertThat(totals.received())
                .isEqualTo(totals.placed().plus(inReview).plus(totals.waiting()).plus(totals.returned()));
        assertThat(steps("soft-reminder")).isEqualTo(totals.softReminders());
        assertThat(steps("reminder")).isEqualTo(totals.reminders());
        assertThat(steps("escalation")).isEqualTo(totals.escalations());
    }

    private static long steps(String kind) {
        return expected.invoices().stream()
                .flatMap(invoice -> invoice.result().steps().stream())
                .filter(step -> step.startsWith(kind + " "))
                .count();
    }

    @Test
    void shouldConserveTheMoneyOfEveryInvoice() {
        // then
        assertThat(expected.invoices()).allSatisfy(invoice -> assertThat(invoice.result()
                        .paid()
                        .plus(sum(invoice.result().unplaced().values(), Function.identity())))
                .as(invoice.invoice() + ": " + invoice.story())
                .isEqualTo(received(invoice.reference())));
    }

    private static Amount received(String reference) {
        Amount in = sum(
                all(PaymentReceived.class).stream()
                        .filter(payment -> payment.reference().equals(reference))
                        .toList(),
                payment -> amount(payment.money().minorUnits()));
        Amount back = sum(
                all(PaymentReturned.class).stream()
                        .filter(payment -> payment.reference().equals(reference))
                        .toList(),
                payment -> amount(payment.money().minorUnits()));
        return in.minus(back);
    }

    @Test
    void shouldHaveABankFileForEveryBankDayAndForNoOther() throws IOException {
        // given
        TreeSet<LocalDate> bankDays = new TreeSet<>();
        List<LocalDate> easter = List.of(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 6));
        for (LocalDate day = FIRST; !day.isAfter(expected.lastDay()); day = day.plusDays(1)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            if (!weekend && !easter.contains(day)) {
                bankDays.add(day);
            }
        }

        // then
        assertThat(samples.bankDays()).containsExactlyElementsOf(bankDays);
    }

    @Test
    void shouldBelongToTheOneCreditor() throws IOException {
        // given
        var creditors = CreditorsFile.load(samples.creditors());

        // then
        assertThat(creditors.creditors()).singleElement().satisfies(creditor -> {
            assertThat(creditor.id()).isEqualTo(expected.creditor());
            assertThat(creditor.currency()).isEqualTo(expected.currency());
        });
        assertThat(all(InvoiceIssued.class)).allSatisfy(invoice -> assertThat(creditors.issuers(invoice.supplier()))
                .hasSize(1));
    }
}
