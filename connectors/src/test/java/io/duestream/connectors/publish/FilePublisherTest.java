package io.duestream.connectors.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.connectors.accounts.AccountSettings;
import io.duestream.connectors.accounts.CreditorSettings;
import io.duestream.connectors.accounts.Creditors;
import io.duestream.connectors.accounts.PolicySettings;
import io.duestream.connectors.accounts.PostingSource;
import io.duestream.connectors.accounts.SupplierSettings;
import io.duestream.connectors.files.FileRefusedException;
import io.duestream.connectors.files.camt.CamtText;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Keys;
import io.duestream.schemas.events.FeedMark;
import io.duestream.schemas.events.PaymentEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FilePublisherTest {

    private static final int PAYMENTS = 2_345;
    private static final Path SAMPLES = Path.of("src", "test", "resources", "samples");

    private final KillableKafka kafka = new KillableKafka();

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void writeFile() throws IOException {
        file = Files.writeString(folder.resolve("payments.xml"), CamtText.notification(payments(PAYMENTS)));
    }

    @Test
    void shouldPublishEveryEventAndThenAMarkInEveryPartition() throws IOException {
        // when
        Outcome outcome = publisher(PostingSource.CAMT_054, null).publish(file, count -> {});
        // then
        assertThat(outcome.status()).isEqualTo(Outcome.Status.PUBLISHED);
        assertThat(kafka.payments()).hasSize(PAYMENTS + KillableKafka.PARTITIONS);
        List<KillableKafka.Stored> marks = kafka.payments().subList(PAYMENTS, PAYMENTS + KillableKafka.PARTITIONS);
        assertThat(marks).extracting(KillableKafka.Stored::key).containsOnly("granit|#55555551");
        assertThat(marks).extracting(KillableKafka.Stored::partition).containsExactly(0, 1, 2);
        assertThat(marks).allSatisfy(mark -> assertThat(
                        ((FeedMark) ((PaymentEvent) mark.value()).getChange()).getCompleteThrough())
                .isEqualTo(LocalDate.parse("2026-03-02")));
        assertThat(kafka.progress().getLast().getDone()).isTrue();
        assertThat(kafka.progress()).hasSize(3);
    }

    @Test
    void shouldKeyByCanonicalReferenceAndPlaceByMurmur2() throws IOException {
        // when
        publisher(PostingSource.CAMT_054, null).publish(file, count -> {});
        // then
        assertThat(kafka.payments()).first().satisfies(first -> {
            assertThat(first.key()).isEqualTo("granit|10000");
            assertThat(first.partition()).isEqualTo(Keys.partition("granit|10000".getBytes(StandardCharsets.UTF_8), 3));
        });
    }

    @Test
    void shouldKeyAPaymentWithoutReferenceByItsId() throws IOException {
        // given
        Path plain = Files.writeString(
                folder.resolve("plain.xml"), CamtText.notification(CamtText.entry("5.00", "CRDT", "<TxDtls/>")));
        // when
        publisher(PostingSource.CAMT_054, null).publish(plain, count -> {});
        // then
        assertThat(kafka.payments().getFirst().key()).matches("granit\\|~[0-9a-f]{32}");
    }

    @ParameterizedTest
    @EnumSource(KillableKafka.Moment.class)
    void shouldPublishTheSameSetWhereverItIsKilled(KillableKafka.Moment moment) throws IOException {
        // given
        publisher(PostingSource.CAMT_054, null).publish(file, count -> {});
        List<KillableKafka.Stored> expected = kafka.payments();
        int calls = kafka.calls();
        SplittableRandom random = new SplittableRandom(20_261_122);
        List<Integer> kills = new ArrayList<>(List.of(1, 2, 3, 1_001, 1_002, 1_003, 1_004, 1_005, calls - 1, calls));
        IntStream.range(0, 15).forEach(i -> kills.add(random.nextInt(1, calls)));
        for (int call : kills) {
            // when
            kafka.reset();
            kafka.killAt(call, moment);
            assertThatThrownBy(() -> publisher(PostingSource.CAMT_054, null).publish(file, count -> {}))
                    .as("killed %s call %d", moment, call)
                    .isInstanceOf(KillableKafka.Killed.class);
            publisher(PostingSource.CAMT_054, null).publish(file, count -> {});
            // then
            assertThat(kafka.payments()).as("killed %s call %d", moment, call).isEqualTo(expected);
        }
    }

    @Test
    void shouldSayThatAFileIsAlreadyPublished() throws IOException {
        // given
        publisher(PostingSource.CAMT_054, null).publish(file, count -> {});
        int stored = kafka.payments().size();
        // when
        Outcome again = publisher(PostingSource.CAMT_054, null).publish(file, count -> {});
        // then
        assertThat(again.status()).isEqualTo(Outcome.Status.ALREADY_PUBLISHED);
        assertThat(kafka.payments()).hasSize(stored);
    }

    @Test
    void shouldOnlyReconcileAFileThatIsNotThePostingSource() throws IOException {
        // when
        Outcome outcome = publisher(PostingSource.CAMT_053, null).publish(file, count -> {});
        // then
        assertThat(outcome.status()).isEqualTo(Outcome.Status.RECONCILED_ONLY);
        assertThat(kafka.payments()).isEmpty();
    }

    @Test
    void shouldMarkAFileWithoutEntriesButNotAPageBeforeTheLast() throws IOException {
        // given
        Path empty = Files.writeString(folder.resolve("empty.xml"), CamtText.notification());
        Path page = Files.writeString(
                folder.resolve("page.xml"),
                CamtText.notification(payments(1))
                        .replace(
                                "<Id>N-1</Id>",
                                "<Id>N-1</Id><NtfctnPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></NtfctnPgntn>"));
        // when
        Outcome ofEmpty = publisher(PostingSource.CAMT_054, null).publish(empty, count -> {});
        Outcome ofPage = publisher(PostingSource.CAMT_054, null).publish(page, count -> {});
        // then
        assertThat(ofEmpty.marks()).isEqualTo(1);
        assertThat(ofPage.marks()).isZero();
        assertThat(kafka.payments()).hasSize(KillableKafka.PARTITIONS + 1);
    }

    @Test
    void shouldLetTheUserSayHowFarTheFileIsComplete() throws IOException {
        // when
        publisher(PostingSource.CAMT_054, LocalDate.parse("2026-02-27")).publish(file, count -> {});
        // then
        PaymentEvent mark = (PaymentEvent) kafka.payments().getLast().value();
        assertThat(((FeedMark) mark.getChange()).getCompleteThrough()).isEqualTo(LocalDate.parse("2026-02-27"));
    }

    @Test
    void shouldPublishNothingOfAFileThatIsWrongAtItsEnd() throws IOException {
        // given
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 30));
        // then
        assertThatThrownBy(() -> publisher(PostingSource.CAMT_054, null).publish(file, count -> {}))
                .isInstanceOf(FileRefusedException.class);
        assertThat(kafka.calls()).isZero();
    }

    @Test
    void shouldRefuseAnAccountThatIsNobodys() throws IOException {
        // given
        Files.writeString(file, Files.readString(file).replace("55555551", "44444440"));
        // then
        assertThatThrownBy(() -> publisher(PostingSource.CAMT_054, null).publish(file, count -> {}))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("no creditor has the account 44444440");
    }

    @Test
    void shouldRefuseMoneyInAnotherCurrencyThanTheAccounts() throws IOException {
        // given
        Files.writeString(file, Files.readString(file).replace("SEK", "EUR"));
        // then
        assertThatThrownBy(() -> publisher(PostingSource.CAMT_054, null).publish(file, count -> {}))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("is in SEK, the file in EUR");
    }

    @Test
    void shouldPublishInvoicesAndRefuseThoseOfStrangers() throws IOException {
        // when
        publisher(PostingSource.CAMT_054, null).publish(SAMPLES.resolve("ubl/credit-note.xml"), count -> {});
        // then
        assertThat(kafka.records(EventStreams.INVOICES))
                .extracting(KillableKafka.Stored::key)
                .containsExactly("granit|665760");
        assertThatThrownBy(() -> publisher(PostingSource.CAMT_054, null)
                        .publish(SAMPLES.resolve("ubl/invoice-danish-card.xml"), count -> {}))
                .isInstanceOf(FileRefusedException.class)
                .hasMessageContaining("no creditor is recognised by EndpointID 0184:12345674");
    }

    @Test
    void shouldStopWithAdviceWhenAnotherPublisherTakesTheFile() {
        // given
        kafka.fenceAfter(100);
        // then
        assertThatThrownBy(() -> publisher(PostingSource.CAMT_054, null).publish(file, count -> {}))
                .isInstanceOf(PublishingException.class)
                .hasMessageContaining("Another publisher");
    }

    private FilePublisher publisher(PostingSource source, @Nullable LocalDate through) {
        AccountSettings account =
                new AccountSettings("55555551", "SEK", source, LocalTime.of(17, 0), ZoneId.of("Europe/Stockholm"));
        CreditorSettings creditor = new CreditorSettings(
                "granit",
                "Granit Larm AB",
                "se",
                "SEK",
                List.of(new PolicySettings(LocalDate.parse("2026-01-01"), "standard")),
                new SupplierSettings("5566778899", null),
                List.of("se-ocr-2"),
                List.of(account));
        return kafka.publisher(new Creditors(List.of(creditor)), through);
    }

    private static String payments(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        CamtText.entry("10.00", "CRDT", CamtText.transaction("10.00", Integer.toString(10_000 + i))))
                .collect(Collectors.joining("\n"));
    }
}
