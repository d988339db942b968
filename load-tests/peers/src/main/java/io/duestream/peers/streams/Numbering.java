package io.duestream.peers.streams;

import io.duestream.peers.job.Account;
import io.duestream.peers.job.Cause;
import io.duestream.peers.job.Decision;
import io.duestream.peers.job.Fact;
import io.duestream.peers.job.Invoice;
import io.duestream.peers.streams.state.NumberedAccount;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Turns pictures into numbered changes; looks through all accounts, again and again, for those that are due. */
final class Numbering implements Processor<String, Picture, String, Decision> {
    static final String STORE = "accounts";

    private final Duration scanPeriod;

    @SuppressWarnings("NullAway.Init")
    private ProcessorContext<String, Decision> context;

    @SuppressWarnings("NullAway.Init")
    private KeyValueStore<String, NumberedAccount> accounts;

    Numbering(Duration scanPeriod) {
        this.scanPeriod = scanPeriod;
    }

    @Override
    public void init(ProcessorContext<String, Decision> context) {
        this.context = context;
        accounts = context.getStateStore(STORE);
        context.schedule(scanPeriod, PunctuationType.WALL_CLOCK_TIME, this::scan);
    }

    @Override
    public void process(Record<String, Picture> record) {
        if (record.value() == null) {
            return; // nothing that is part of the job is known of the account
        }
        NumberedAccount published = accounts.get(record.key());
        News news = News.between(published, record.value());
        if (news == null) {
            return;
        }
        Account before = Picture.account(published);
        Decision decision = Decision.of(record.key(), before, news.fact(), news.cause());
        if (decision != null) {
            long version = decision.after().version();
            accounts.put(record.key(), record.value().numbered(version, before.reminded()));
            context.forward(record.withValue(decision));
        }
    }

    private void scan(long now) {
        Instant at = Instant.ofEpochMilli(now);
        try (KeyValueIterator<String, NumberedAccount> all = accounts.all()) {
            while (all.hasNext()) {
                KeyValue<String, NumberedAccount> row = all.next();
                if (isDue(row.value, at)) {
                    remind(row.key, row.value, at);
                }
            }
        }
    }

    private static boolean isDue(NumberedAccount account, Instant at) {
        return account.getInvoice() != null
                && !account.getReminded()
                && !Picture.invoice(account.getInvoice()).reminderDue().isAfter(at);
    }

    private void remind(String key, NumberedAccount a, Instant at) {
        Decision decision = Decision.of(key, Picture.account(a), new Fact.Due(Invoice.dayOf(at)), Cause.time(at));
        if (decision != null) {
            accounts.put(
                    key,
                    new NumberedAccount(
                            decision.after().version(), a.getInvoice(), a.getPayments(), a.getDelivery(), true));
            context.forward(new Record<>(key, decision, at.toEpochMilli()));
        }
    }
}
