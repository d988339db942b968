package io.duestream.peers.flink;

import io.duestream.peers.app.Contract;
import io.duestream.peers.app.Encoded;
import io.duestream.peers.app.JobSettings;
import io.duestream.peers.job.Account;
import io.duestream.peers.job.Arrival;
import io.duestream.peers.job.Cause;
import io.duestream.peers.job.Decision;
import io.duestream.peers.job.Fact;
import io.duestream.peers.job.FactReader;
import io.duestream.peers.job.Invoice;
import io.duestream.schemas.serde.EventWriter;
import java.io.IOException;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Decides each fact of an account. In: which input, key, value. Out: topic, key, value. Events are decoded here, behind the
 * exchange, so that they cross it as the bytes that they came as.
 */
final class Ledger extends KeyedProcessFunction<String, Tuple3<Byte, String, byte[]>, Tuple3<String, byte[], byte[]>> {
    private static final long serialVersionUID = 1;

    private final JobSettings settings;
    private final Tuple3<String, byte[], byte[]> reused = new Tuple3<>();

    @SuppressWarnings("NullAway.Init")
    private transient Contract contract;

    @SuppressWarnings("NullAway.Init")
    private transient FactReader reader;

    @SuppressWarnings("NullAway.Init")
    private transient EventWriter writer;

    @SuppressWarnings("NullAway.Init")
    private transient ValueState<Account> accounts;

    Ledger(JobSettings settings) {
        this.settings = settings;
    }

    @Override
    public void open(OpenContext context) {
        contract = Contract.of(settings);
        reader = contract.reader();
        writer = contract.writer();
        accounts = getRuntimeContext().getState(new ValueStateDescriptor<>("account", AccountSerializer.INSTANCE));
    }

    @Override
    public void processElement(
            Tuple3<Byte, String, byte[]> record, Context context, Collector<Tuple3<String, byte[], byte[]>> out)
            throws IOException {
        Arrival arrival = reader.read(JobSettings.INPUTS.get(record.f0), record.f1, record.f2);
        if (arrival != null
                && decide(arrival.key(), arrival.fact(), arrival.cause(), out)
                && arrival.fact() instanceof Fact.Issued(Invoice invoice)) {
            // Never disarmed: of an invoice that was paid it finds nothing open.
            context.timerService()
                    .registerProcessingTimeTimer(invoice.reminderDue().toEpochMilli());
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<Tuple3<String, byte[], byte[]>> out)
            throws IOException {
        Instant now = Instant.ofEpochMilli(context.timerService().currentProcessingTime());
        decide(context.getCurrentKey(), new Fact.Due(Invoice.dayOf(now)), Cause.time(now), out);
    }

    private boolean decide(String key, Fact fact, Cause cause, Collector<Tuple3<String, byte[], byte[]>> out)
            throws IOException {
        Account before = accounts.value();
        Decision decision = Decision.of(key, before == null ? Account.EMPTY : before, fact, cause);
        if (decision == null) {
            return false;
        }
        accounts.update(decision.after());
        for (Encoded record : Encoded.of(key, decision, writer)) {
            reused.setFields(record.stream().topic(settings.outputPrefix()), record.key(), record.value());
            out.collect(reused);
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        contract.close();
    }
}
