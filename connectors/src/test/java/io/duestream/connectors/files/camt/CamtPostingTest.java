package io.duestream.connectors.files.camt;

import static io.duestream.connectors.files.camt.CamtText.document;
import static io.duestream.connectors.files.camt.CamtText.entry;
import static io.duestream.connectors.files.camt.CamtText.message;
import static io.duestream.connectors.files.camt.CamtText.notification;
import static io.duestream.connectors.files.camt.CamtText.remittance;
import static io.duestream.connectors.files.camt.CamtText.structured;
import static io.duestream.connectors.files.camt.CamtText.transaction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.connectors.files.FileEvent;
import io.duestream.connectors.files.FileEvent.PaymentReceived;
import io.duestream.connectors.files.FileEvent.PaymentReturned;
import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.FileSummary;
import io.duestream.connectors.files.FileSummary.Count;
import io.duestream.connectors.files.FileSummary.Total;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CamtPostingTest {

    private final List<FileEvent> events = new ArrayList<>();

    @Test
    void shouldTakeTheEntryAmountWhenTheOnlyTransactionSaysZero() {
        // when
        read(notification(entry("105.50", "CRDT", transaction("0", "12658"))));
        // then
        assertThat(events).extracting(CamtPostingTest::amount).containsExactly(10_550L);
    }

    @Test
    void shouldTakeTheEntryAmountWhenChargesExplainTheDifference() {
        // given
        String details = "<TxDtls><Amt Ccy=\"SEK\">100.00</Amt><Chrgs><Rcrd><Amt Ccy=\"SEK\">3.00</Amt>"
                + "<CdtDbtInd>DBIT</CdtDbtInd></Rcrd></Chrgs></TxDtls>";
        // when
        read(notification(entry("97.00", "CRDT", details)));
        // then
        assertThat(events).extracting(CamtPostingTest::amount).containsExactly(9_700L);
    }

    @Test
    void shouldPostABatchWithoutDetailsAsOnePaymentWithoutReference() {
        // when
        FileSummary summary = read(
                notification(entry("600.00", "CRDT", "<Btch><PmtInfId>P-1</PmtInfId><NbOfTxs>12</NbOfTxs></Btch>")));
        // then
        assertThat(events).singleElement().isInstanceOfSatisfying(PaymentReceived.class, lump -> {
            assertThat(lump.money().minorUnits()).isEqualTo(60_000);
            assertThat(lump.reference()).isEmpty();
            assertThat(lump.remittanceText()).isEqualTo("Batch of 12 transactions without details, P-1");
        });
        assertThat(summary.warnings()).anyMatch(warning -> warning.contains("batch without details"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PDNG", "INFO", "FUTR"})
    void shouldNeverPostAnEntryThatIsNotBooked(String status) {
        // when
        FileSummary summary = read(notification(
                entry("10.00", "CRDT", transaction("10.00", "12658")).replace("BOOK", status)));
        // then
        assertThat(events).isEmpty();
        assertThat(summary.count(Count.PENDING)).isEqualTo(1);
        assertThat(summary.sum(Total.CREDITS)).isEmpty();
    }

    static Stream<Arguments> returns() {
        String plain = "<TxDtls><Amt Ccy=\"SEK\">299.00</Amt></TxDtls>";
        String reason = "<TxDtls><Amt Ccy=\"SEK\">299.00</Amt><RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf></TxDtls>";
        String family = "<Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>UPDD</SubFmlyCd></Fmly></Domn>";
        return Stream.of(
                Arguments.of("RvslInd", entry("299.00", "DBIT", "<RvslInd>true</RvslInd>", plain)),
                Arguments.of("RtrInf", entry("299.00", "DBIT", reason)),
                Arguments.of("family", entry("299.00", "DBIT", plain).replace("<Prtry><Cd>230</Cd></Prtry>", family)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("returns")
    void shouldReadADebitAsReturnWhenTheBankSaysSo(String mark, String entry) {
        // when
        FileSummary summary = read(notification(entry));
        // then
        assertThat(events).singleElement().isInstanceOf(PaymentReturned.class);
        assertThat(summary.count(Count.RETURNS)).as(mark).isEqualTo(1);
    }

    @Test
    void shouldSkipAndCountOtherDebits() {
        // when
        FileSummary summary = read(notification(entry("15.00", "DBIT", transaction("15.00", "12658"))));
        // then
        assertThat(events).isEmpty();
        assertThat(summary.count(Count.SKIPPED)).isEqualTo(1);
        assertThat(summary.sum(Total.DEBITS)).isEqualTo(Map.of("SEK", 1_500L));
    }

    @Test
    void shouldNotPlaceTheCreditorsOwnReturnedPaymentByItsReference() {
        // given
        String details = transaction("88.00", "12658")
                .replace("</TxDtls>", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf></TxDtls>");
        // when
        FileSummary summary = read(notification(entry("88.00", "CRDT", details)));
        // then
        assertThat(events).singleElement().isInstanceOfSatisfying(PaymentReceived.class, back -> {
            assertThat(back.reference()).isEmpty();
            assertThat(back.payerAccount()).isNull();
            assertThat(back.remittanceText()).isEqualTo("Own payment returned AC04");
        });
        assertThat(summary.count(Count.RETURNS)).isEqualTo(1);
    }

    @Test
    void shouldSplitAPaymentWhenTheListedPartsComeToItExactly() {
        // given
        String list = remittance(document("CINV", "665760", "70.00") + document("CINV", "573964", "30.00"));
        // when
        read(notification(entry("100.00", "CRDT", "<TxDtls><Amt Ccy=\"SEK\">100.00</Amt>" + list + "</TxDtls>")));
        // then
        assertThat(events).extracting(FileEvent::reference).containsExactly("665760", "573964");
        assertThat(events).extracting(CamtPostingTest::amount).containsExactly(7_000L, 3_000L);
    }

    static Stream<String> unsplittable() {
        return Stream.of(
                document("CINV", "665760", "70.00") + document("CINV", "573964", "20.00"),
                document("CINV", "665760", "130.00") + document("CREN", "573964", "30.00"),
                structured("665760") + structured("573964"));
    }

    @ParameterizedTest
    @MethodSource("unsplittable")
    void shouldKeepAPaymentWholeWhenItsPartsAreNotPayments(String list) {
        // when
        read(notification(
                entry("100.00", "CRDT", "<TxDtls><Amt Ccy=\"SEK\">100.00</Amt>" + remittance(list) + "</TxDtls>")));
        // then
        assertThat(events).singleElement().isInstanceOfSatisfying(PaymentReceived.class, payment -> {
            assertThat(payment.money().minorUnits()).isEqualTo(10_000);
            assertThat(payment.reference()).isEqualTo("665760");
            assertThat(payment.remittanceText()).contains("665760").contains("573964");
        });
    }

    @Test
    void shouldGiveEqualPaymentsOfOneFileDifferentIdsWhateverTheirOrder() {
        // given
        List<String> entries = new ArrayList<>(List.of(
                entry("10.00", "CRDT", transaction("10.00", "12658")),
                entry("10.00", "CRDT", transaction("10.00", "12658")),
                entry("20.00", "CRDT", transaction("20.00", "12658"))));
        List<String> first = ids(entries);
        for (int seed = 0; seed < 20; seed++) {
            // when
            shuffle(entries, new SplittableRandom(seed));
            // then
            assertThat(ids(entries)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(first);
        }
        assertThat(first).doesNotHaveDuplicates();
    }

    static Stream<Arguments> refusals() {
        String good = entry("10.00", "CRDT", transaction("10.00", "12658"));
        String account = "<Id>N</Id><Acct><Id><Othr><Id>5</Id></Othr></Id><Ccy>SEK</Ccy></Acct>";
        return Stream.of(
                Arguments.of(
                        "negative",
                        notification(good.replace(">10.00</Amt><CdtDbtInd>CRDT", ">-10.00</Amt><CdtDbtInd>CRDT"))),
                Arguments.of("more decimals", notification(good.replace("10.00", "10.001"))),
                Arguments.of("too large", notification(good.replace("10.00", "92233720368547758.08"))),
                Arguments.of("ISO 4217", notification(good.replace("Ccy=\"SEK\"", "Ccy=\"XXQ\""))),
                Arguments.of("Ccy is missing", notification(good.replace(" Ccy=\"SEK\"", ""))),
                Arguments.of(
                        "come to 20.00 SEK",
                        notification(entry("10.00", "CRDT", transaction("10.00", "1") + transaction("10.00", "2")))),
                Arguments.of("charges don't explain", notification(entry("10.00", "CRDT", transaction("9.00", "1")))),
                Arguments.of(
                        "NbOfTxs",
                        notification(entry(
                                "10.00", "CRDT", "<Btch><NbOfTxs>3</NbOfTxs></Btch>" + transaction("10.00", "1")))),
                Arguments.of(
                        "TtlAmt",
                        notification(entry(
                                "10.00",
                                "CRDT",
                                "<Btch><TtlAmt Ccy=\"SEK\">11.00</TtlAmt></Btch>" + transaction("4.00", "1")
                                        + transaction("6.00", "2")))),
                Arguments.of(
                        "has no amount", notification(entry("10.00", "CRDT", transaction("10.00", "1") + "<TxDtls/>"))),
                Arguments.of("the account in SEK", notification(good.replace("Ccy=\"SEK\"", "Ccy=\"EUR\""))),
                Arguments.of("neither CRDT nor DBIT", notification(good.replace("CRDT", "CRED"))),
                Arguments.of("status", notification(good.replace("BOOK", "DONE"))),
                Arguments.of("has no Sts", notification(good.replace("<Sts><Cd>BOOK</Cd></Sts>", ""))),
                Arguments.of("neither BookgDt nor ValDt", notification(good.replaceAll("<BookgDt>.*</ValDt>", ""))),
                Arguments.of("is not a date", notification(good.replace("2026-03-02", "2026-02-30"))),
                Arguments.of(
                        "TtlNtries",
                        message(
                                account + "<TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries></TtlNtries></TxsSummry>",
                                good)),
                Arguments.of(
                        "TtlCdtNtries",
                        message(account + "<TxsSummry><TtlCdtNtries><Sum>11</Sum></TtlCdtNtries></TxsSummry>", good)),
                Arguments.of("account (Acct/Id) is missing", message("<Id>N</Id>", good)),
                Arguments.of(
                        "occurs twice",
                        notification(good)
                                .replace(
                                        "</Ntfctn>",
                                        "</Ntfctn><Ntfctn>" + account.replace(">N<", ">N-1<") + "</Ntfctn>")),
                Arguments.of(
                        "more than can be counted",
                        notification(entry("92233720368547758.07", "CRDT", ""), entry("1.00", "CRDT", ""))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void shouldRefuseTheWholeFileAndSayWhereAndWhy(String reason, String file) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(FileRefusedException.class, refusal -> {
            assertThat(refusal).hasMessageContaining(reason);
            assertThat(refusal.location().path()).startsWith("Document/BkToCstmrDbtCdtNtfctn/Ntfctn");
            assertThat(refusal.location().line()).isPositive();
        });
    }

    @Test
    void shouldRefuseAStatementWhoseBalancesDoNotTie() {
        // given
        String balances = balance("OPBD", "100.00") + balance("CLBD", "111.00");
        String opening = "<Id>S</Id><Acct><Id><Othr><Id>5</Id></Othr></Id></Acct>" + balances;
        String statement = message(opening, entry("10.00", "CRDT", ""))
                .replace("camt.054", "camt.053")
                .replace("BkToCstmrDbtCdtNtfctn", "BkToCstmrStmt")
                .replace("Ntfctn", "Stmt");
        // then
        assertThatThrownBy(() -> read(statement))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("is 110.00 SEK, but the closing balance (CLBD) is 111.00 SEK");
        assertThat(read(statement.replace("111.00", "110.00")).count(Count.ENTRIES))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14"})
    void shouldReadEveryVersion(String version) {
        // when
        FileSummary summary = read(notification(entry("10.00", "CRDT", transaction("10.00", "12658")))
                .replace("001.08", "001." + version));
        // then
        assertThat(summary.format()).isEqualTo("camt.054.001." + version);
        assertThat(events).extracting(CamtPostingTest::amount).containsExactly(1_000L);
    }

    @Test
    void shouldConserveMoneyWithinEachEntry() {
        for (int seed = 0; seed < 200; seed++) {
            // given
            SplittableRandom random = new SplittableRandom(seed);
            long total = 0;
            StringBuilder details = new StringBuilder();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                long part = random.nextLong(1, 100_000);
                long listed = random.nextBoolean() ? part / 2 : part / 3;
                String list = listed == 0
                        ? ""
                        : document("CINV", "1", cents(listed)) + document("CINV", "2", cents(part - part / 2));
                details.append("<TxDtls><Amt Ccy=\"SEK\">")
                        .append(cents(part))
                        .append("</Amt>")
                        .append(remittance(list))
                        .append("</TxDtls>");
                total += part;
            }
            // when
            read(notification(entry(cents(total), "CRDT", details.toString())));
            // then
            assertThat(events.stream().mapToLong(CamtPostingTest::amount).sum())
                    .as("seed %d", seed)
                    .isEqualTo(total);
        }
    }

    private FileSummary read(String text) {
        events.clear();
        return new CamtFormat().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), events::add);
    }

    private List<String> ids(List<String> entries) {
        read(notification(entries.toArray(String[]::new)));
        return events.stream()
                .map(event -> ((PaymentReceived) event).paymentId())
                .toList();
    }

    private static String balance(String code, String amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"SEK\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>";
    }

    private static String cents(long minorUnits) {
        return minorUnits / 100 + "." + (minorUnits % 100 < 10 ? "0" : "") + minorUnits % 100;
    }

    private static void shuffle(List<String> list, SplittableRandom random) {
        for (int i = list.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            String kept = list.get(i);
            list.set(i, list.get(other));
            list.set(other, kept);
        }
    }

    private static long amount(FileEvent event) {
        return switch (event) {
            case PaymentReceived received -> received.money().minorUnits();
            case PaymentReturned returned -> returned.money().minorUnits();
            case FileEvent.OnInvoice invoice -> throw new AssertionError("no invoice: " + invoice);
        };
    }
}
