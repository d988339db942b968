package io.duestream.benchmarks;

import io.duestream.reference.CheckDigits;
import io.duestream.schemas.events.InvoiceEvent;
import io.duestream.schemas.events.InvoiceIssued;
import io.duestream.schemas.events.PaymentEvent;
import io.duestream.schemas.events.PaymentReceived;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** Accounts of a Swedish creditor, each with an invoice and three payments, of which the third settles it; from a seed. */
final class Accounts {
    /** How many; a power of two, so that an index can be masked. */
    static final int COUNT = 1 << 10;

    static final String CREDITOR = "acme-broadband";
    private static final long SEED = 20260302;
    private static final int PARTS = 3;
    private static final LocalDate FIRST_ISSUE = LocalDate.of(2026, 3, 2);
    private static final String BANK_ACCOUNT = "SE4550000000058398257466";
    private static final List<String> NAMES =
            List.of("Åsa Öberg", "Bo Ek", "Lars-Erik Svensson", "Ylva af Klint", "Ådel & Söner AB");

    private Accounts() {}

    /**
     * One account's events.
     *
     * @param invoice issues it
     * @param payments each pays a third of it
     */
    record Story(String reference, InvoiceEvent invoice, List<PaymentEvent> payments) {}

    /** All of them, always the same. */
    static List<Story> all() {
        SplittableRandom random = new SplittableRandom(SEED);
        return IntStream.range(0, COUNT).mapToObj(number -> story(random)).toList();
    }

    private static Story story(SplittableRandom random) {
        String reference = CheckDigits.ocrLength(Long.toString(random.nextLong(1_000_000L, 10_000_000_000L)));
        long third = random.nextLong(1_000, 100_000);
        LocalDate issued = FIRST_ISSUE.plusDays(random.nextInt(20));
        InvoiceEvent invoice = new InvoiceEvent(
                id(random),
                null,
                at(issued, random),
                at(issued, random),
                1L,
                CREDITOR,
                reference,
                Long.toString(random.nextLong(10_000_000)),
                new InvoiceIssued(
                        PARTS * third, "SEK", issued, issued.plusDays(30), "C-" + random.nextInt(100_000), null));
        List<PaymentEvent> payments = IntStream.rangeClosed(1, PARTS)
                .mapToObj(part -> payment(random, reference, third, issued.plusDays(part * 5L)))
                .toList();
        return new Story(reference, invoice, payments);
    }

    private static PaymentEvent payment(SplittableRandom random, String reference, long amount, LocalDate day) {
        PaymentReceived received = new PaymentReceived(
                id(random),
                amount,
                "SEK",
                day,
                day,
                null,
                reference,
                null,
                "SE" + random.nextLong(1_000_000_000_000L, 10_000_000_000_000L),
                NAMES.get(random.nextInt(NAMES.size())),
                Long.toString(random.nextLong(1_000_000_000L), 36),
                "camt.054.001.08");
        return new PaymentEvent(
                id(random), null, at(day, random), at(day, random), 1L, CREDITOR, reference, BANK_ACCOUNT, received);
    }

    private static Instant at(LocalDate day, SplittableRandom random) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().plusMillis(random.nextInt(86_400_000));
    }

    private static String id(SplittableRandom random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
