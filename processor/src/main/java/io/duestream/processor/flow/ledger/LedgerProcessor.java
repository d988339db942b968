package io.duestream.processor.flow.ledger;

import io.duestream.processor.flow.DeadLetters;
import io.duestream.processor.flow.DeadLetters.Refused;
import io.duestream.processor.flow.Outlet;
import io.duestream.processor.flow.Output;
import io.duestream.processor.flow.StageMeans;
import io.duestream.processor.flow.ledger.LedgerCore.Result;
import io.duestream.processor.rules.ledger.AccountKey;
import io.duestream.processor.rules.ledger.LedgerCommand.Tick;
import io.duestream.processor.rules.ledger.Refusal;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.Keys;
import io.duestream.schemas.events.Problem;
import io.duestream.schemas.serde.EventWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The ledger around its rule: get the account, decide, put the account, forward what was decided. Nothing in here throws for
 * data. What it holds beside its stores is made anew in {@link #init}, for a revived task keeps the same object.
 */
final class LedgerProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    /** Some 20 ms of work, ten times a second: they leave faster than they come. */
    private static final int UNPARK_AT_ONCE = 2_000;

    /** What waits for marks of the bank's files is looked at this often without one, for a creditor may give up an account. */
    private static final Duration CREDITORS_MAY_CHANGE = Duration.ofHours(1);

    private static final String FUTURE = " lies in the future: correct the publisher's clock or its day";
    private static final String CAME_BACK = "the record was put under its right key once and came back wrong: its"
            + " publisher and this processor disagree on keys or partitions";
    private static final String CONFLICT =
            "the same id came before with other content, which stays; correct it under an"
                    + " id of its own or a higher revision";

    private final StageMeans means;
    private final LedgerStores stores;
    private final IntakeReader reader;
    private final LedgerCore core;
    private final Map<String, EventStreams> inputs = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    private Task task;

    LedgerProcessor(StageMeans means, LedgerStores stores) {
        this.means = means;
        this.stores = stores;
        core = new LedgerCore(means.rulebook());
        reader = new IntakeReader(means.schemas(), means.limits(), new PayerHash(means.payerHashKey()));
        LedgerStage.INPUTS.forEach(stream -> inputs.put(stream.topic(means.prefix()), stream));
    }

    /** What belongs to the task that is running now. */
    private record Task(
            ProcessorContext<byte[], byte[]> context,
            KeyValueStore<byte[], byte[]> accounts,
            Timers timers,
            Traffic traffic,
            FeedMarks feeds,
            Parking parking,
            Outlet outlet,
            DeadLetters deadLetters) {}

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        KeyValueStore<byte[], byte[]> accounts = context.getStateStore(LedgerStores.ACCOUNTS);
        Outlet outlet = new Outlet(context, new EventWriter(means.ids()));
        task = new Task(
                context,
                accounts,
                new Timers(stores.accounts(context), means.timerSlice().toNanos(), System::nanoTime),
                new Traffic(),
                new FeedMarks(context.getStateStore(LedgerStores.FEEDS), means.accountsOf()),
                new Parking(context.getStateStore(LedgerStores.PARKED)),
                outlet,
                new DeadLetters(LedgerStage.NAME, outlet));
        context.schedule(means.timerPeriod(), PunctuationType.WALL_CLOCK_TIME, ignored -> punctuate());
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        task.traffic().note();
        RecordMetadata metadata = task.context().recordMetadata().orElseThrow();
        Refused origin = new Refused(
                metadata.topic(),
                metadata.partition(),
                metadata.offset(),
                record.timestamp(),
                record.key(),
                record.value());
        EventStreams stream = Objects.requireNonNull(inputs.get(metadata.topic()));
        Header schemaId = record.headers().lastHeader(Rerouting.SCHEMA_ID);
        byte[] schemaIdHeader = schemaId == null ? null : schemaId.value();
        Arrived arrived = new Arrived(origin, schemaIdHeader, Rerouting.isDone(record.headers()));
        Intake intake = reader.read(stream, record.key(), record.value(), schemaIdHeader);
        if (mustWait(intake, stream, record.key())) {
            park(stream, arrived);
        } else {
            take(intake, stream, arrived);
        }
    }

    /** What can't be used changes no account: it need not queue. */
    private boolean mustWait(Intake intake, EventStreams stream, byte @Nullable [] key) {
        return switch (intake) {
            case Intake.Waiting waiting -> true;
            case Intake.Bad bad -> false;
            default -> task.parking().isQueued(stream, key);
        };
    }

    private void park(EventStreams stream, Arrived arrived) {
        Refused origin = arrived.origin();
        if (size(origin) > Outlet.MAX_BYTES) {
            String reason =
                    "the record waits for its schema and is too large to be kept until it is known; send it again";
            task.deadLetters().send(origin, Problem.TOO_LARGE, reason, now());
        } else {
            task.parking()
                    .add(
                            stream,
                            origin.offset(),
                            origin.timestamp(),
                            origin.key(),
                            origin.value(),
                            arrived.schemaIdHeader(),
                            arrived.rerouted());
        }
    }

    private static int size(Refused origin) {
        byte[] key = origin.key();
        byte[] value = origin.value();
        return (key == null ? 0 : key.length) + (value == null ? 0 : value.length);
    }

    /** A record with what it brought along. */
    @SuppressWarnings("ArrayRecordComponent") // carried on, never compared
    private record Arrived(Refused origin, byte @Nullable [] schemaIdHeader, boolean rerouted) {}

    private void take(Intake intake, EventStreams stream, Arrived arrived) {
        switch (intake) {
            case Intake.Fact fact -> {
                byte[] key = Objects.requireNonNull(arrived.origin().key());
                if (Keys.partition(key, means.partitions())
                        == task.context().taskId().partition()) {
                    decide(fact, key, arrived.origin());
                } else {
                    reroute(key, stream, arrived);
                }
            }
            case Intake.Mark mark -> note(mark, arrived.origin());
            case Intake.Elsewhere elsewhere ->
                reroute(elsewhere.key().getBytes(StandardCharsets.UTF_8), stream, arrived);
            case Intake.Bad bad -> task.deadLetters().send(arrived.origin(), bad.problem(), bad.reason(), now());
            case Intake.Waiting waiting -> throw new IllegalStateException("what waits is parked before");
        }
    }

    /** A mark of the future would switch the guard off: no file can be complete through a day that has not begun. */
    private void note(Intake.Mark mark, Refused origin) {
        Instant at = now();
        if (mark.through().isAfter(LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(1))) {
            task.deadLetters().send(origin, Problem.REFUSED, "a feed mark through " + mark.through() + FUTURE, at);
        } else {
            task.feeds().note(mark.creditor(), mark.account(), mark.through(), at);
            task.timers().noteMark();
        }
    }

    private void reroute(byte[] key, EventStreams stream, Arrived arrived) {
        byte[] value = arrived.origin().value();
        int size = key.length + (value == null ? 0 : value.length);
        if (arrived.rerouted()) {
            task.deadLetters().send(arrived.origin(), Problem.WRONG_PARTITION, CAME_BACK, now());
        } else if (size > Outlet.MAX_BYTES) {
            String reason = "the record lies under a wrong key and is too large to be sent on; send it under its own";
            task.deadLetters().send(arrived.origin(), Problem.TOO_LARGE, reason, now());
        } else {
            task.context()
                    .forward(Rerouting.record(key, arrived.origin(), arrived.schemaIdHeader()), Rerouting.sink(stream));
        }
    }

    private void decide(Intake.Fact fact, byte[] key, Refused origin) {
        Instant at = now();
        Cause cause = new Cause(fact.eventId(), fact.occurredAt(), at);
        switch (core.decide(fact.key(), task.accounts().get(key), fact.command(), cause)) {
            case Result.Unchanged unchanged -> {}
            case Result.Waits waits -> {}
            case Result.Refused(Refusal refusal) ->
                task.deadLetters().send(origin, Problem.REFUSED, refusal + ": " + refusal.sentence(), at);
            case Result.Changed changed -> {
                apply(key, changed, origin.timestamp());
                if (changed.conflict()) {
                    task.deadLetters().send(origin, Problem.CONFLICT, CONFLICT, at);
                }
            }
        }
    }

    private void apply(byte[] key, Result.Changed changed, long timestamp) {
        for (Output output : changed.outputs()) {
            task.outlet().send(output, timestamp);
        }
        task.accounts().put(key, changed.state());
        if (changed.state() == null) {
            task.outlet().tombstone(EventStreams.INVOICE_STATUS, key, timestamp);
        } else {
            task.timers().noteWritten(changed.state());
        }
    }

    private void punctuate() {
        unpark();
        boolean isQuiet = task.traffic().isQuiet();
        Instant horizon = means.horizon().of(task.context().taskId().partition());
        if (horizon != null && task.parking().count() == 0) {
            Instant now = now();
            task.timers().walk(Math.floorDiv(horizon.getEpochSecond(), 60L), isQuiet, row -> tick(row, horizon, now));
        }
    }

    private void unpark() {
        if (task.parking().count() == 0) {
            return;
        }
        for (Parking.Parked parked : task.parking().slice(UNPARK_AT_ONCE)) {
            // Read though it may be blocked: so all schemas are asked for at once.
            Intake intake = reader.read(parked.stream(), parked.key(), parked.value(), parked.schemaIdHeader());
            if (intake instanceof Intake.Waiting) {
                task.parking().block(parked);
            } else if (intake instanceof Intake.Bad || !task.parking().isBlocked(parked)) {
                release(parked, intake);
            }
        }
    }

    private void release(Parking.Parked parked, Intake intake) {
        task.parking().remove(parked);
        Refused origin = new Refused(
                parked.stream().topic(means.prefix()),
                task.context().taskId().partition(),
                parked.offset(),
                parked.timestamp(),
                parked.key(),
                parked.value());
        take(intake, parked.stream(), new Arrived(origin, parked.schemaIdHeader(), parked.rerouted()));
    }

    /** Does what was due by the horizon; it is dated by the clock, for what is said of a letter counts from the day on which it is sent. */
    private long tick(KeyValue<byte[], byte[]> row, Instant horizon, Instant now) {
        AccountKey key = AccountKeys.parse(row.key);
        Tick tick = new Tick(task.feeds().of(key.creditor()), horizon);
        return switch (core.decide(key, row.value, tick, Cause.tick(now))) {
            case Result.Changed changed -> {
                apply(row.key, changed, task.context().currentSystemTimeMs());
                yield Timers.NEVER;
            }
            case Result.Waits(Instant again) ->
                AccountCodec.minuteOf(again == null ? horizon.plus(CREDITORS_MAY_CHANGE) : again);
            case Result.Unchanged unchanged -> Timers.NEVER;
            case Result.Refused refused -> Timers.NEVER;
        };
    }

    private Instant now() {
        return means.clock().instant();
    }
}
