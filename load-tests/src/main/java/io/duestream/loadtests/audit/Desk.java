package io.duestream.loadtests.audit;

import io.duestream.loadtests.plan.Directory;
import io.duestream.loadtests.plan.Expectation;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.PlannedEvent;
import io.duestream.loadtests.plan.Totals;
import io.duestream.schemas.events.AccountChange;
import io.duestream.schemas.events.DeadLetter;
import io.duestream.schemas.events.Escalation;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.events.Reminder;
import io.duestream.schemas.events.Unmatched;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Gives each event to the checks that it concerns, once it is clear whose it is. */
final class Desk {
    /** Where all schemas have it. */
    private static final int EVENT_ID = 0;

    private final Plan plan;
    private final Directory directory;
    private final Findings findings;
    private final StatusAudit statuses;
    private final StepAudit steps;
    private final PlacementAudit placements;
    private final RestAudit rests;
    private final DeadLetterAudit deadLetters;
    private final MoneyAudit money;
    private final FactAudit facts;
    private final ParticularsAudit particulars;
    private final IdAudit ids;

    Desk(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
        directory = plan.directory();
        int accounts = Math.toIntExact(directory.accounts());
        statuses = new StatusAudit(accounts, findings);
        steps = new StepAudit(accounts, plan, findings);
        placements = new PlacementAudit(accounts, directory, findings);
        rests = new RestAudit(accounts, directory, findings);
        deadLetters = new DeadLetterAudit(findings);
        money = new MoneyAudit(findings);
        facts = new FactAudit(plan, findings);
        particulars = new ParticularsAudit(accounts, plan, findings);
        ids = new IdAudit(findings);
    }

    /** Takes an event; {@code cause} is the number of the event that caused it. */
    void take(String key, SpecificRecord event, long cause) {
        boolean isNew =
                switch (event) {
                    case InvoiceStatus status -> status(key, status, cause);
                    case Match match -> match(key, match, cause);
                    case Unmatched rest -> rest(key, rest, cause);
                    case Reminder reminder ->
                        letter(key, reminder.getCreditor(), reminder.getReference(), Told.of(reminder, cause));
                    case Escalation escalation ->
                        letter(key, escalation.getCreditor(), escalation.getReference(), Told.of(escalation, cause));
                    case DeadLetter refused -> deadLetters.take(refused);
                    default ->
                        throw new IllegalArgumentException(
                                "not an output: " + event.getSchema().getFullName());
                };
        if (isNew) {
            ids.take(event.get(EVENT_ID).toString(), () -> event.getSchema().getName() + ", key " + key + ", " + event);
        }
    }

    private boolean status(String key, InvoiceStatus status, long cause) {
        int account = account(key, key);
        if (account < 0 || !isOwn(account, status) || !statuses.take(account, status, cause)) {
            return false;
        }
        PlannedEvent caused = caused(account, key, cause);
        money.take(status);
        switch (status.getChange()) {
            case STEP_TAKEN, STEP_WITHDRAWN, STEP_REINSTATED -> steps.expect(account, status, cause);
            default -> facts.take(account, status, caused);
        }
        if (status.getChange() == AccountChange.PAYMENT_RECEIVED) {
            particulars.pay(account, status.getId(), status.getPayer());
        }
        return true;
    }

    private boolean match(String key, Match match, long cause) {
        String payer = match.getPayer() == null ? "~" + match.getPaymentId() : match.getPayer();
        String accountKey = match.getCreditor() + "|" + match.getReference();
        int account = account(accountKey, key);
        if (account < 0
                || !isRight(account, key, match.getCreditor() + "|" + payer)
                || !placements.take(account, match)) {
            return false;
        }
        var unused = caused(account, accountKey, cause);
        statuses.expect(account, match.getVersion());
        particulars.take(account, match);
        return true;
    }

    private boolean rest(String key, Unmatched rest, long cause) {
        String accountKey = rest.getCreditor() + "|" + rest.getReference();
        int account = account(accountKey, key);
        if (account < 0
                || !isRight(account, key, rest.getCreditor() + "|~" + rest.getPaymentId())
                || !rests.take(account, rest)) {
            return false;
        }
        var unused = caused(account, accountKey, cause);
        statuses.expect(account, rest.getVersion());
        particulars.take(account, rest);
        return true;
    }

    private boolean letter(String key, String creditor, String reference, Told told) {
        int account = account(creditor + "|" + reference, key);
        return account >= 0 && isRight(account, key, creditor + "|" + reference) && steps.take(account, told);
    }

    /** The event that caused a record; null where none did, or with a finding where it is about another account. */
    private @Nullable PlannedEvent caused(int account, String key, long cause) {
        PlannedEvent caused = cause < 0 ? null : plan.event(directory.invoiceOf(account), cause);
        if (cause >= 0 && (caused == null || !caused.key().equals(key))) {
            findings.add(
                    Harm.WRONG, Check.STRANGERS, account, () -> "caused by event " + cause + " of another account");
        }
        return caused;
    }

    /** Whether invoice and money that it is about belong to the account. */
    private boolean isOwn(int account, InvoiceStatus status) {
        boolean money =
                switch (status.getChange()) {
                    case PAYMENT_RECEIVED, PAYMENT_RETURNED, WAIT_ENDED -> true;
                    default -> false;
                };
        boolean own = money
                ? directory.moneyPlace(account, String.valueOf(status.getId())) >= 0
                : status.getInvoiceId() == null || directory.invoicePlace(account, status.getInvoiceId()) >= 0;
        if (!own) {
            findings.add(Harm.WRONG, Check.STRANGERS, account, () -> "not of its own: " + status);
        }
        return own;
    }

    /** The account; -1 with a finding if it is not of the plan. */
    private int account(String accountKey, String key) {
        int account = (int) directory.accountOf(accountKey);
        if (account < 0) {
            findings.general(
                    Harm.WRONG, Check.STRANGERS, 1, () -> "no account of the plan: " + accountKey + ", key " + key);
        }
        return account;
    }

    private boolean isRight(int account, String key, String right) {
        if (!key.equals(right)) {
            findings.add(Harm.WRONG, Check.STRANGERS, account, () -> "expected key " + right + ", seen " + key);
        }
        return key.equals(right);
    }

    Totals seen() {
        return new Totals(statuses.allFacts(), steps.allStanding(), rests.inReview(), deadLetters.all());
    }

    /** Holds everything against what must be true when a leg is over. */
    void compare(int leg) {
        long paid = 0;
        long unplaced = 0;
        for (long invoice = 0; invoice < plan.workload().invoices(); invoice++) {
            for (Expectation.Account expected : plan.of(invoice, leg).accounts()) {
                int account = (int) directory.accountOf(expected.key());
                compare(account, expected);
                paid += statuses.paid(account);
                unplaced += statuses.unplaced(account);
            }
        }
        money.compare(paid, unplaced, placements.all(), rests.otherCurrency());
        deadLetters.compare(plan.totals(leg).deadLetters());
    }

    /** Holds what a leg does not touch against the leg before, and of the rest only how many facts and letters there are. */
    void compareAmid(int leg) {
        for (long invoice = 0; invoice < plan.workload().invoices(); invoice++) {
            List<Expectation.Account> before =
                    leg == 0 ? List.of() : plan.of(invoice, leg - 1).accounts();
            for (Expectation.Account expected : plan.of(invoice, leg).accounts()) {
                int account = (int) directory.accountOf(expected.key());
                if (before.contains(expected)) {
                    compare(account, expected);
                } else {
                    int least = before.stream()
                            .filter(earlier -> earlier.key().equals(expected.key()))
                            .mapToInt(earlier -> earlier.causes().size())
                            .sum();
                    statuses.compare(account, least, expected.causes().size());
                }
            }
        }
        long least = leg == 0 ? 0 : plan.totals(leg - 1).deadLetters();
        deadLetters.compare(
                Math.clamp(deadLetters.all(), least, plan.totals(leg).deadLetters()));
    }

    private void compare(int account, Expectation.Account expected) {
        statuses.compare(account, expected);
        steps.compare(account, expected);
        placements.compare(account, expected);
        rests.compare(account, expected);
    }
}
