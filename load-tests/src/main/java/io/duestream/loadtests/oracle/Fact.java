package io.duestream.loadtests.oracle;

import io.duestream.schemas.events.DeliveryResult;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the ledger remembers of a record: the content that it decides by. Two facts are the same if they are equal. */
sealed interface Fact {
    /** Two facts with one identity are one fact or a conflict. */
    List<String> identity();

    /** A fact about one invoice. */
    sealed interface OfInvoice extends Fact {
        String invoiceId();
    }

    /** An invoice's amount and due date by one revision. */
    sealed interface Terms extends OfInvoice {
        long revision();

        BigInteger amount();

        LocalDate dueDate();

        @Override
        default List<String> identity() {
            return List.of("terms", invoiceId(), Long.toString(revision()));
        }
    }

    record Issued(
            String invoiceId,
            long revision,
            BigInteger amount,
            String currency,
            LocalDate issueDate,
            LocalDate dueDate,
            @Nullable String customer,
            @Nullable String policy)
            implements Terms {}

    record Amended(String invoiceId, long revision, BigInteger amount, LocalDate dueDate) implements Terms {}

    record Credited(String invoiceId, String creditNoteId, BigInteger amount, LocalDate date) implements OfInvoice {
        @Override
        public List<String> identity() {
            return List.of("credit", invoiceId, creditNoteId);
        }
    }

    record Cancelled(String invoiceId, LocalDate date) implements OfInvoice {
        @Override
        public List<String> identity() {
            return List.of("cancelled", invoiceId);
        }
    }

    record DisputeOpened(String invoiceId, String disputeId, LocalDate date) implements OfInvoice {
        @Override
        public List<String> identity() {
            return List.of("opened", invoiceId, disputeId);
        }
    }

    record DisputeSettled(String invoiceId, String disputeId, LocalDate date) implements OfInvoice {
        @Override
        public List<String> identity() {
            return List.of("settled", invoiceId, disputeId);
        }
    }

    record Respite(String invoiceId, String respiteId, LocalDate from, LocalDate until) implements OfInvoice {
        @Override
        public List<String> identity() {
            return List.of("respite", invoiceId, respiteId);
        }
    }

    record Outcome(String invoiceId, String messageId, DeliveryResult result, LocalDate date) implements OfInvoice {
        @Override
        public List<String> identity() {
            return List.of("outcome", invoiceId, messageId, result.name(), date.toString());
        }
    }

    record Payment(String paymentId, BigInteger amount, String currency, LocalDate effectiveDay, LocalDate bookingDay)
            implements Fact {
        @Override
        public List<String> identity() {
            return List.of("payment", paymentId);
        }
    }

    record Returned(
            String returnId,
            @Nullable String paymentId,
            BigInteger amount,
            String currency,
            LocalDate valueDay,
            LocalDate bookingDay)
            implements Fact {
        @Override
        public List<String> identity() {
            return List.of("return", returnId);
        }
    }
}
