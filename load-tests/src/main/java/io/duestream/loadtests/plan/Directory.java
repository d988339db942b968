package io.duestream.loadtests.plan;

import io.duestream.loadtests.plan.Fact.Address;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Who is meant by a key or an id. Accounts are counted from 0: those of the invoices by their numbers, then those of money that went
 * astray. What is unknown is -1.
 */
public final class Directory {
    private final Script script;
    private final long invoices;
    private final long accounts;

    /** Where the stray accounts of a fate begin. */
    private final Map<Fate, Long> strays = new EnumMap<>(Fate.class);

    /** Fates of accounts with two invoices. */
    private final Set<Fate> pairs = EnumSet.noneOf(Fate.class);

    Directory(Script script) {
        this.script = script;
        invoices = script.invoices();
        long next = invoices;
        for (Story story : script.samples(script.last())) {
            if (story.facts().stream().anyMatch(fact -> fact.address() != Address.REFERENCE)) {
                strays.put(story.fate(), next);
                next += script.shares().count(story.fate());
            }
            if (story.truth().bills.size() > 1) {
                pairs.add(story.fate());
            }
        }
        accounts = next;
    }

    /** How many accounts there are. */
    public long accounts() {
        return accounts;
    }

    /** Whether the account holds only money that went astray. */
    public boolean isStray(long account) {
        return account >= invoices;
    }

    /** The invoice of an account, or that the stray money was meant for. */
    public long invoiceOf(long account) {
        if (!isStray(account)) {
            return account;
        }
        for (Map.Entry<Fate, Long> fate : strays.entrySet()) {
            long place = account - fate.getValue();
            if (place >= 0 && place < script.shares().count(fate.getKey())) {
                return script.shares().invoice(fate.getKey(), place);
            }
        }
        throw new IllegalArgumentException("there are " + accounts + " accounts, none with number " + account);
    }

    /** The account of a key. */
    public long accountOf(String key) {
        int bar = key.indexOf('|');
        String reference = key.substring(bar + 1);
        boolean nameless = reference.startsWith("~");
        long invoice = nameless
                ? script.numbers().invoiceOfMoney(reference.substring(1))
                : script.numbers().invoiceOf(reference);
        if (bar < 0 || invoice < 0) {
            return -1;
        }
        Claim claim = script.claim(invoice);
        if (!claim.creditor().contentEquals(key.subSequence(0, bar))) {
            return -1;
        }
        if (reference.equals(claim.reference())) {
            return invoice;
        }
        Fate fate = script.shares().of(invoice);
        boolean strayed =
                switch (fate) {
                    case MISTYPED -> reference.equals(claim.mistyped());
                    case NAMELESS -> reference.equals("~" + claim.moneyId(0));
                    default -> false;
                };
        return strayed && strays.containsKey(fate)
                ? strays.get(fate) + script.shares().place(fate, invoice)
                : -1;
    }

    /** The creditor's customer number of whoever the invoice of the account is for. */
    public String customerOf(long account) {
        return script.claim(invoiceOf(account)).customer();
    }

    /** Which of the invoices of the account this is: 0 or 1. */
    public int invoicePlace(long account, String invoiceId) {
        long invoice = invoiceOf(account);
        Claim claim = script.claim(invoice);
        if (invoiceId.equals(claim.invoiceId(0))) {
            return 0;
        }
        return invoiceId.equals(claim.invoiceId(1))
                        && pairs.contains(script.shares().of(invoice))
                ? 1
                : -1;
    }

    /** Which of the payments and returns of the account this is: 0, 1 or 2. */
    public int moneyPlace(long account, String moneyId) {
        Claim claim = script.claim(invoiceOf(account));
        for (int place = 0; place < Numbers.MONEY; place++) {
            if (moneyId.equals(claim.moneyId(place))) {
                return place;
            }
        }
        return -1;
    }
}
