package io.duestream.loadtests.plan;

import io.duestream.schemas.events.PaymentReceived;
import io.duestream.schemas.events.PaymentReturned;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Payments and returns as a bank's file has them; {@code place} counts an invoice's payments and returns from 0. */
final class Bank {
    private static final String SOURCE = "camt.054.001.08";

    /** ISO 20022: insufficient funds. */
    private static final String RETURN_REASON = "AM04";

    private Bank() {}

    static SpecificRecord received(Story story, int place, long amount, String currency, Scene valued, Scene booked) {
        Claim claim = story.claim();
        return new PaymentReceived(
                claim.moneyId(place),
                amount,
                currency,
                story.day(valued),
                story.day(booked),
                null,
                claim.reference(),
                null,
                claim.payerAccount(),
                claim.payerName(),
                claim.bankReference(place),
                SOURCE);
    }

    static SpecificRecord returned(
            Story story, int place, @Nullable String payment, long amount, Scene valued, Scene booked) {
        Claim claim = story.claim();
        return new PaymentReturned(
                claim.moneyId(place),
                payment,
                amount,
                Claim.CURRENCY,
                story.day(valued),
                story.day(booked),
                RETURN_REASON,
                claim.reference(),
                null,
                claim.payerAccount(),
                claim.bankReference(place),
                SOURCE);
    }
}
