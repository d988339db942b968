package io.duestream.loadtests.bench;

/**
 * Accounts with an open invoice and three entries of history each: issued, its message delivered, half of it paid.
 *
 * @param accounts 1 or more
 * @param seed of all that looks random
 */
record StateJob(long accounts, long seed) {
    static final int ENTRIES = 3;

    /** How many events there are. */
    long events() {
        return accounts * ENTRIES;
    }

    /** The event at a place: first all issues, then all deliveries, then all payments. */
    CoreJob.Input event(long place) {
        long invoice = place % accounts;
        return switch ((int) (place / accounts)) {
            case 0 -> core().issued(invoice, place);
            case 1 -> core().delivered(invoice, place);
            default -> core().paid(invoice, paid(invoice), place);
        };
    }

    /** What stays open of an invoice, minor units; more than 0. */
    long open(long invoice) {
        return core().amount(invoice) - paid(invoice);
    }

    /** The invoice under a key. */
    int invoiceOf(String key) {
        return Math.toIntExact(core().invoiceOf(key));
    }

    private long paid(long invoice) {
        return core().amount(invoice) / 2;
    }

    private CoreJob core() {
        return new CoreJob(accounts, 0, seed);
    }
}
