package io.duestream.loadtests.audit;

import io.duestream.loadtests.audit.Told.Verb;
import io.duestream.loadtests.plan.Directory;
import io.duestream.loadtests.plan.Expectation;
import io.duestream.loadtests.plan.Plan;
import io.duestream.loadtests.plan.Totals;
import io.duestream.schemas.events.DeadLetter;
import io.duestream.schemas.events.Escalation;
import io.duestream.schemas.events.InvoiceStatus;
import io.duestream.schemas.events.Match;
import io.duestream.schemas.events.Reminder;
import io.duestream.schemas.events.Unmatched;
import org.apache.avro.specific.SpecificRecord;

/** Gives each event to the checks that it concerns, once it is clear whose it is. */
final class Desk {
    private final Directory directory;
    private final Findings findings;
    private final StatusAudit statuses;
    private final StepAudit steps;
    private final PlacementAudit placements;
    private final RestAudit rests;
    private final LetterAudit letters;
    private final MoneyAudit money;

    Desk(Plan plan, Findings findings) {
        this.findings = findings;
        directory = plan.directory();
        int accounts = Math.toIntExact(directory.accounts());
        statuses = new StatusAudit(accounts, findings);
        steps = new StepAudit(accounts, plan.legs(), findings);
        placements = new PlacementAudit(accounts, directory, findings);
        rests = new RestAudit(accounts, directory, findings);
        letters = new LetterAudit(findings);
        money = new MoneyAudit(findings);
    }

    /** Takes an event; {@code cause} is the number of the event that caused it. */
    void take(String key, SpecificRecord event, long cause) {
        switch (event) {
            case InvoiceStatus status -> status(account(key, key), status, cause);
            case Match match -> {
                String payer = match.getPayer() == null ? "~" + match.getPaymentId() : match.getPayer();
                int account = account(match.getCreditor() + "|" + match.getReference(), key);
                if (account >= 0 && isRight(account, key, match.getCreditor() + "|" + payer)) {
                    statuses.expect(account, match.getVersion());
                    placements.take(account, match);
                }
            }
            case Unmatched rest -> {
                int account = account(rest.getCreditor() + "|" + rest.getReference(), key);
                if (account >= 0 && isRight(account, key, rest.getCreditor() + "|~" + rest.getPaymentId())) {
                    statuses.expect(account, rest.getVersion());
                    rests.take(account, rest);
                }
            }
            case Reminder reminder -> {
                int account = account(reminder.getCreditor() + "|" + reminder.getReference(), key);
                if (account >= 0 && isRight(account, key, reminder.getCreditor() + "|" + reminder.getReference())) {
                    steps.remind(account, Told.of(reminder, directory.invoicePlace(account, reminder.getInvoiceId())));
                }
            }
            case Escalation escalation -> {
                int account = account(escalation.getCreditor() + "|" + escalation.getReference(), key);
                if (account >= 0 && isRight(account, key, escalation.getCreditor() + "|" + escalation.getReference())) {
                    steps.escalate(
                            account, Told.of(escalation, directory.invoicePlace(account, escalation.getInvoiceId())));
                }
            }
            case DeadLetter letter -> letters.take(letter);
            default ->
                throw new IllegalArgumentException(
                        "not an output: " + event.getSchema().getFullName());
        }
    }

    private void status(int account, InvoiceStatus status, long cause) {
        if (account < 0 || !isOwn(account, status) || !statuses.take(account, status, cause)) {
            return;
        }
        money.take(status);
        switch (status.getChange()) {
            case STEP_TAKEN -> steps.expect(account, Verb.TAKEN, status.getVersion());
            case STEP_WITHDRAWN -> steps.expect(account, Verb.WITHDRAWN, status.getVersion());
            case STEP_REINSTATED -> steps.expect(account, Verb.REINSTATED, status.getVersion());
            default -> {}
        }
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
        return new Totals(statuses.allFacts(), steps.allStanding(), rests.inReview(), letters.all());
    }

    /** Holds everything against what must be true at the end. */
    void compare(Plan plan) {
        long paid = 0;
        long unplaced = 0;
        for (long invoice = 0; invoice < plan.workload().invoices(); invoice++) {
            for (Expectation.Account expected : plan.of(invoice).accounts()) {
                int account = (int) directory.accountOf(expected.key());
                statuses.compare(account, expected);
                steps.compare(account, expected);
                placements.compare(account, expected);
                rests.compare(account, expected);
                paid += statuses.paid(account);
                unplaced += statuses.unplaced(account);
            }
        }
        money.compare(paid, unplaced, placements.all(), rests.otherCurrency());
        letters.compare(plan.totals(plan.legs().size() - 1).deadLetters());
    }
}
