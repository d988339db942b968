package io.duestream.loadtests.plan;

import io.duestream.schemas.events.Creditor;
import io.duestream.schemas.events.PolicyChoice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The creditors, and which invoices are whose. */
final class CreditorRoll {
    private static final LocalDate POLICY_FROM = LocalDate.of(2020, 1, 1);

    private final double[] shares;
    private final long key;

    CreditorRoll(Workload.Creditors creditors, long key) {
        this.key = key;
        shares = new double[creditors.count()];
        double sum = 0;
        for (int rank = 0; rank < shares.length; rank++) {
            sum += StrictMath.pow(rank + 1, -creditors.zipf());
            shares[rank] = sum;
        }
    }

    int size() {
        return shares.length;
    }

    /** The creditor of an invoice, from 0. */
    int of(long invoice) {
        double point = Mix.fraction(key, invoice) * shares[shares.length - 1];
        int place = Arrays.binarySearch(shares, point);
        return Math.min(shares.length - 1, place < 0 ? -place - 1 : place + 1);
    }

    /** Id in keys. */
    String id(int creditor) {
        return "creditor-" + (creditor + 1);
    }

    /** The one bank account of a creditor: a bankgiro number. */
    String account(int creditor) {
        return Integer.toString(50_000_000 + creditor);
    }

    /** The records of all creditors. */
    List<Creditor> records(Instant at) {
        return IntStream.range(0, shares.length)
                .mapToObj(creditor -> record(creditor, at))
                .toList();
    }

    private Creditor record(int creditor, Instant at) {
        return Creditor.newBuilder()
                .setEventId(id(creditor) + "-1")
                .setOccurredAt(at)
                .setRecordedAt(at)
                .setVersion(1)
                .setCreditor(id(creditor))
                .setName("Creditor " + (creditor + 1))
                .setMarket("se")
                .setCurrency(Claim.CURRENCY)
                .setAccounts(List.of(account(creditor)))
                .setPolicies(List.of(new PolicyChoice(POLICY_FROM, "standard")))
                .build();
    }
}
