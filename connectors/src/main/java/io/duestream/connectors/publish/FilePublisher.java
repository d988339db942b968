package io.duestream.connectors.publish;

import io.duestream.connectors.accounts.Creditors;
import io.duestream.connectors.files.EventSink;
import io.duestream.connectors.files.FileEvent;
import io.duestream.connectors.files.SourceFile;
import io.duestream.schemas.events.FileProgress;
import io.duestream.schemas.serde.EventWriter;
import io.duestream.schemas.serde.SchemaIds;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

/** Publishes files, each exactly once, however often the command is run and wherever it is killed. */
public final class FilePublisher {

    /** Events in one transaction. */
    public static final int TRANSACTION_EVENTS = 1_000;

    private final Function<String, Producer<byte[], byte[]>> producers;
    private final ProgressLog progress;
    private final EventWriter writer;
    private final EventRecords records;
    private final Addressing addressing;
    private final FeedMarks marks;
    private final String prefix;

    /**
     * A publisher.
     *
     * @param producers makes a producer for a transactional id
     * @param completeThrough bank day up to which the files are complete; null leaves it to their time of creation
     */
    FilePublisher(
            Function<String, Producer<byte[], byte[]>> producers,
            ProgressLog progress,
            SchemaIds schemas,
            Creditors creditors,
            Clock clock,
            String prefix,
            @Nullable LocalDate completeThrough) {
        this.producers = producers;
        this.progress = progress;
        this.writer = new EventWriter(schemas);
        this.records = new EventRecords(clock);
        this.addressing = new Addressing(creditors, records);
        this.marks = new FeedMarks(addressing, records, completeThrough);
        this.prefix = prefix;
    }

    /**
     * Validates the whole file, then publishes what isn't published yet.
     *
     * @param watcher is told the number of events that are sent
     * @throws io.duestream.connectors.files.FileRefusedException when anything in it is wrong; nothing is published
     * @throws PublishingException when Kafka stops it; what was committed stays
     */
    public Outcome publish(Path path, LongConsumer watcher) throws IOException {
        Counter counter = new Counter();
        SourceFile file = SourceFile.validate(path, counter);
        List<KeyedRecord> feedMarks = marks.of(file);
        if (counter.posting == 0 && feedMarks.isEmpty()) {
            return new Outcome(Outcome.Status.RECONCILED_ONLY, 0, 0, 0, file.summary());
        }
        try (Producer<byte[], byte[]> producer = producers.apply(transactionalId(file))) {
            // First: it ends whatever an earlier publisher of this file left open, and fences it.
            producer.initTransactions();
            return publish(file, counter.posting, feedMarks, producer, watcher);
        } catch (KafkaException e) {
            throw new PublishingException(advice(e), e);
        }
    }

    private static String advice(KafkaException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return "Another publisher took this file over: let it finish";
            }
        }
        return "Kafka stopped the publishing (" + problem.getMessage()
                + "). What was committed stays; run the command again to go on behind it";
    }

    private Outcome publish(
            SourceFile file,
            long total,
            List<KeyedRecord> feedMarks,
            Producer<byte[], byte[]> producer,
            LongConsumer watcher)
            throws IOException {
        Optional<FileProgress> before = progress.latest(file.id());
        ProgressCount count = new ProgressCount(file, total, before);
        if (before.isPresent() && before.get().getDone() && count.published() == total) {
            return new Outcome(Outcome.Status.ALREADY_PUBLISHED, 0, total, 0, file.summary());
        }
        long skipped = count.published();
        Transactions transactions = new Transactions(producer, writer, records, prefix, count);
        try {
            file.replay(new Rest(skipped, transactions, count, watcher));
            feedMarks.forEach(transactions::broadcast);
            transactions.finish();
        } catch (IOException | RuntimeException e) {
            abort(transactions, e);
            throw e;
        }
        Outcome.Status status = skipped > 0 ? Outcome.Status.RESUMED : Outcome.Status.PUBLISHED;
        return new Outcome(status, total - skipped, total, feedMarks.size(), file.summary());
    }

    private static void abort(Transactions transactions, Exception cause) {
        try {
            transactions.abort();
        } catch (KafkaException e) {
            // The broker aborts it when the next publisher of this file starts, or after transaction.timeout.ms.
            cause.addSuppressed(e);
        }
    }

    private String transactionalId(SourceFile file) {
        return prefix + "publish-" + file.id();
    }

    /** The first pass: is every fact somebody's, and how many are to be published? */
    private final class Counter implements EventSink {
        private long posting;

        @Override
        public void accept(FileEvent event) {
            if (addressing.of(event).isPresent()) {
                posting++;
            }
        }
    }

    /** The second pass: sends all but the first so many. */
    private final class Rest implements EventSink {
        private final Transactions transactions;
        private final ProgressCount count;
        private final LongConsumer watcher;
        private long toSkip;

        Rest(long toSkip, Transactions transactions, ProgressCount count, LongConsumer watcher) {
            this.toSkip = toSkip;
            this.transactions = transactions;
            this.count = count;
            this.watcher = watcher;
        }

        @Override
        public void accept(FileEvent event) {
            Optional<KeyedRecord> posting = addressing.of(event);
            if (posting.isPresent() && toSkip > 0) {
                toSkip--;
            } else if (posting.isPresent()) {
                transactions.post(posting.get(), TRANSACTION_EVENTS);
                watcher.accept(count.published());
            }
        }
    }
}
