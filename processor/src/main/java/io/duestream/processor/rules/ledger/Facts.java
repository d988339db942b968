package io.duestream.processor.rules.ledger;

import io.duestream.processor.rules.dunning.Rulebook;
import io.duestream.processor.rules.ledger.LedgerCommand.AmendInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.BookPayment;
import io.duestream.processor.rules.ledger.LedgerCommand.BookReturn;
import io.duestream.processor.rules.ledger.LedgerCommand.CancelInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.CreditInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.GrantRespite;
import io.duestream.processor.rules.ledger.LedgerCommand.IssueInvoice;
import io.duestream.processor.rules.ledger.LedgerCommand.NoteDelivered;
import io.duestream.processor.rules.ledger.LedgerCommand.NoteDeliveryFailed;
import io.duestream.processor.rules.ledger.LedgerCommand.OpenDispute;
import io.duestream.processor.rules.ledger.LedgerCommand.SettleDispute;
import io.duestream.processor.rules.ledger.LedgerEvent.Amended;
import io.duestream.processor.rules.ledger.LedgerEvent.Cancelled;
import io.duestream.processor.rules.ledger.LedgerEvent.Conflicted;
import io.duestream.processor.rules.ledger.LedgerEvent.Credited;
import io.duestream.processor.rules.ledger.LedgerEvent.Delivered;
import io.duestream.processor.rules.ledger.LedgerEvent.DeliveryFailed;
import io.duestream.processor.rules.ledger.LedgerEvent.DisputeOpened;
import io.duestream.processor.rules.ledger.LedgerEvent.DisputeSettled;
import io.duestream.processor.rules.ledger.LedgerEvent.Issued;
import io.duestream.processor.rules.ledger.LedgerEvent.PaymentReceived;
import io.duestream.processor.rules.ledger.LedgerEvent.PaymentReturned;
import io.duestream.processor.rules.ledger.LedgerEvent.RespiteGranted;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The event that a fact is, compared with what is known: new, the same again (none), or a conflict. */
final class Facts {
    private Facts() {}

    static @Nullable LedgerEvent issue(AccountKey key, Account account, IssueInvoice c, Rulebook rulebook) {
        Invoice invoice = known(account, c.invoiceId());
        Terms same = Lists.find(invoice.terms(), t -> t.revision() == c.terms().revision());
        Issue head = invoice.issue();
        boolean otherTerms = same != null && !same.equals(c.terms());
        boolean otherHead = head != null && !sameHead(head, c, same != null);
        if (otherTerms || otherHead) {
            return new Conflicted(c.invoiceId(), c.invoiceId());
        }
        if (same != null && head != null) {
            return null;
        }
        String policy = head == null
                ? rulebook.chosen(key.creditor(), c.date(), c.policy()).ref()
                : head.policy();
        return new Issued(c.invoiceId(), new Issue(c.currency(), c.date(), c.customer(), policy), c.terms());
    }

    private static boolean sameHead(Issue head, IssueInvoice c, boolean again) {
        boolean sameRest = head.date().equals(c.date()) && Objects.equals(head.customer(), c.customer());
        return head.currency().equals(c.currency()) && (!again || sameRest);
    }

    static @Nullable LedgerEvent amend(Account account, AmendInvoice c) {
        Invoice invoice = known(account, c.invoiceId());
        Terms same = Lists.find(invoice.terms(), t -> t.revision() == c.terms().revision());
        return compare(c.terms(), same, c.invoiceId(), c.invoiceId(), new Amended(c.invoiceId(), c.terms()));
    }

    static @Nullable LedgerEvent credit(Account account, CreditInvoice c) {
        Credit same = Lists.find(known(account, c.invoiceId()).credits(), credit -> credit.id()
                .equals(c.credit().id()));
        return compare(c.credit(), same, c.invoiceId(), c.credit().id(), new Credited(c.invoiceId(), c.credit()));
    }

    static @Nullable LedgerEvent cancel(Account account, CancelInvoice c) {
        boolean before = known(account, c.invoiceId()).cancelledOn() != null;
        return before ? null : new Cancelled(c.invoiceId(), c.date());
    }

    static @Nullable LedgerEvent open(Account account, OpenDispute c) {
        Dispute same = dispute(account, c.invoiceId(), c.disputeId());
        return compare(
                c.date(),
                same == null ? null : same.opened(),
                c.invoiceId(),
                c.disputeId(),
                new DisputeOpened(c.invoiceId(), c.disputeId(), c.date()));
    }

    static @Nullable LedgerEvent settle(Account account, SettleDispute c) {
        Dispute same = dispute(account, c.invoiceId(), c.disputeId());
        return compare(
                c.date(),
                same == null ? null : same.settled(),
                c.invoiceId(),
                c.disputeId(),
                new DisputeSettled(c.invoiceId(), c.disputeId(), c.date()));
    }

    static @Nullable LedgerEvent respite(Account account, GrantRespite c) {
        Respite same = Lists.find(known(account, c.invoiceId()).respites(), respite -> respite.id()
                .equals(c.respite().id()));
        return compare(
                c.respite(), same, c.invoiceId(), c.respite().id(), new RespiteGranted(c.invoiceId(), c.respite()));
    }

    static @Nullable LedgerEvent delivered(Account account, NoteDelivered c) {
        Delivery before = known(account, c.invoiceId()).delivery();
        return before.delivered(c.date()).equals(before) ? null : new Delivered(c.invoiceId(), c.date());
    }

    static @Nullable LedgerEvent failed(Account account, NoteDeliveryFailed c) {
        Delivery before = known(account, c.invoiceId()).delivery();
        return before.failed(c.date()).equals(before) ? null : new DeliveryFailed(c.invoiceId(), c.date());
    }

    static @Nullable LedgerEvent payment(Account account, BookPayment c) {
        Payment same = account.payment(c.payment().id());
        if (same == null) {
            return new PaymentReceived(c.payment());
        }
        return same.sameContent(c.payment()) ? null : new Conflicted(null, same.id());
    }

    static @Nullable LedgerEvent returned(Account account, BookReturn c) {
        Return same = account.returned(c.returned().id());
        if (same == null) {
            return new PaymentReturned(c.returned());
        }
        return same.sameContent(c.returned()) ? null : new Conflicted(null, same.id());
    }

    private static Invoice known(Account account, String id) {
        Invoice invoice = account.invoice(id);
        return invoice == null ? Invoice.unknown(id) : invoice;
    }

    private static @Nullable Dispute dispute(Account account, String invoiceId, String disputeId) {
        return Lists.find(
                known(account, invoiceId).disputes(), dispute -> dispute.id().equals(disputeId));
    }

    private static <T> @Nullable LedgerEvent compare(
            T fact, @Nullable T known, String invoiceId, String id, LedgerEvent event) {
        if (known == null) {
            return event;
        }
        return known.equals(fact) ? null : new Conflicted(invoiceId, id);
    }
}
