package io.duestream.loadtests.bench;

import io.duestream.schemas.EventStreams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What Kafka alone costs: exactly once from the inputs to as many records of as many bytes as Duestream writes, with no work in
 * between. With a log it also writes as many bytes as Duestream logs of its state. A thread has a consumer and a producer. Before it
 * begins it rehearses for half a minute: it does the same over and over, and aborts it; so fast a program would be done before it is warm.
 */
@Command(name = "loop")
final class Loop implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(20);
    private static final Duration REHEARSAL = Duration.ofSeconds(30);

    @Option(names = "--bootstrap", required = true)
    private String bootstrap = "";

    @Option(names = "--group", required = true)
    private String group = "";

    @Option(names = "--output-prefix", required = true)
    private String outputPrefix = "";

    @Option(names = "--commit-ms", required = true)
    private int commitMillis;

    @Option(names = "--threads", required = true)
    private int threads;

    @Option(names = "--sizes", split = ",", description = "STREAM=BYTES of a status, by input stream")
    private Map<String, Integer> statusBytes = new HashMap<>();

    @Option(names = "--match-bytes")
    private int matchBytes;

    @Option(names = "--log-bytes", description = "0: no log")
    private int logBytes;

    @Option(
            names = "--means",
            split = ",",
            description = "STREAM=RECORDSxBYTES for each input on average, in place of the sizes")
    private Map<String, String> means = new HashMap<>();

    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler((thread, failed) -> {
            failed.printStackTrace();
            // The others would take its part over, more slowly, and nobody would know.
            Runtime.getRuntime().halt(1);
        });
        System.exit(new CommandLine(new Loop()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            String id = group + '-' + i;
            running.add(Thread.ofPlatform().name(id).start(() -> run(id)));
        }
        System.out.println("READY");
        for (Thread thread : running) {
            thread.join();
        }
        return 1;
    }

    private void run(String id) {
        LoopClients clients = new LoopClients(bootstrap);
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumer(group);
                Producer<byte[], byte[]> producer = clients.producer(id)) {
            producer.initTransactions();
            consumer.subscribe(BenchSite.inputs());
            byte[] noise = new byte[1 << 16];
            new SplittableRandom(7).nextBytes(noise);
            MeanOutputs mean = new MeanOutputs(MeanOutputs.parse(means));
            long rehearsed = System.nanoTime() + REHEARSAL.toNanos();
            while (System.nanoTime() < rehearsed) {
                if (take(consumer, producer, mean, noise).isEmpty()) {
                    consumer.seekToBeginning(consumer.assignment());
                } else {
                    producer.abortTransaction();
                }
            }
            consumer.seekToBeginning(consumer.assignment());
            while (true) {
                Map<TopicPartition, OffsetAndMetadata> taken = take(consumer, producer, mean, noise);
                if (!taken.isEmpty()) {
                    producer.sendOffsetsToTransaction(taken, consumer.groupMetadata());
                    producer.commitTransaction();
                }
            }
        }
    }

    /** Everything that comes within a commit interval; a transaction is open if anything has. */
    private Map<TopicPartition, OffsetAndMetadata> take(
            KafkaConsumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer, MeanOutputs mean, byte[] noise) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        long end = System.nanoTime() + Duration.ofMillis(commitMillis).toNanos();
        do {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            if (!records.isEmpty() && offsets.isEmpty()) {
                producer.beginTransaction();
            }
            for (ConsumerRecord<byte[], byte[]> record : records) {
                if (means.isEmpty()) {
                    answer(record, producer, noise);
                } else {
                    mean.next(output -> answer(record, output, producer, noise));
                }
            }
            records.nextOffsets().forEach(offsets::put);
        } while (System.nanoTime() < end);
        return offsets;
    }

    private void answer(ConsumerRecord<byte[], byte[]> record, Producer<byte[], byte[]> producer, byte[] noise) {
        String input = record.topic().substring(BenchSite.PREFIX.length());
        int at = Math.floorMod(Arrays.hashCode(record.key()), noise.length / 2);
        send(
                producer,
                EventStreams.INVOICE_STATUS.topic(outputPrefix),
                record,
                noise,
                at,
                statusBytes.getOrDefault(input, 0));
        if (input.equals(EventStreams.PAYMENTS.streamName())) {
            send(producer, EventStreams.MATCHES.topic(outputPrefix), record, noise, at, matchBytes);
        }
        if (logBytes > 0) {
            log(producer, record, noise, at, logBytes);
        }
    }

    private void answer(
            ConsumerRecord<byte[], byte[]> record,
            MeanOutputs.Mean output,
            Producer<byte[], byte[]> producer,
            byte[] noise) {
        int at = Math.floorMod(Arrays.hashCode(record.key()), noise.length / 2);
        if (output.stream().equals(MeanOutputs.LOG)) {
            log(producer, record, noise, at, output.bytes());
        } else {
            send(producer, outputPrefix + output.stream(), record, noise, at, output.bytes());
        }
    }

    private void log(
            Producer<byte[], byte[]> producer, ConsumerRecord<byte[], byte[]> cause, byte[] noise, int at, int bytes) {
        byte[] value = Arrays.copyOfRange(noise, at, at + bytes);
        String log = outputPrefix + MeanOutputs.LOG;
        var unused = producer.send(new ProducerRecord<>(log, cause.partition(), cause.key(), value));
    }

    private static void send(
            Producer<byte[], byte[]> producer,
            String topic,
            ConsumerRecord<byte[], byte[]> cause,
            byte[] noise,
            int at,
            int bytes) {
        byte[] value = Arrays.copyOfRange(noise, at, at + bytes);
        var unused = producer.send(new ProducerRecord<>(topic, cause.key(), value));
    }
}
