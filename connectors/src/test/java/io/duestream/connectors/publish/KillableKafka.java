package io.duestream.connectors.publish;

import io.duestream.connectors.accounts.Creditors;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.FileProgress;
import io.duestream.schemas.serde.SchemaIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A log of committed records behind mock producers, whose publishers can be killed at any call. */
final class KillableKafka {

    static final int PARTITIONS = 3;

    private static final String PREFIX = "t.";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final Set<String> COUNTED = Set.of("beginTransaction", "send", "commitTransaction");

    private final List<Stored> log = new ArrayList<>();
    private @Nullable MockProducer<byte[], byte[]> current;
    private int calls;
    private int killAt;
    private int fenceAt;
    private Moment moment = Moment.BEFORE;

    /** A committed record. */
    record Stored(String topic, int partition, String key, SpecificRecord value) {}

    /** When the process dies: before the call reaches the broker, or after it did. */
    enum Moment {
        BEFORE,
        AFTER
    }

    /** The process is gone: nothing of it runs any more. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    FilePublisher publisher(Creditors creditors, @Nullable LocalDate completeThrough) {
        Map<EventStreams, Integer> ids = new EnumMap<>(EventStreams.class);
        Arrays.stream(EventStreams.values()).forEach(stream -> ids.put(stream, 1));
        return new FilePublisher(
                id -> producer(),
                fileId -> progress().reversed().stream().findFirst(),
                SchemaIds.preset(ids),
                creditors,
                CLOCK,
                PREFIX,
                completeThrough);
    }

    void killAt(int call, Moment when) {
        calls = 0;
        killAt = call;
        moment = when;
    }

    void fenceAfter(int call) {
        fenceAt = call;
    }

    void reset() {
        log.clear();
        current = null;
        calls = 0;
        killAt = 0;
    }

    int calls() {
        return calls;
    }

    List<Stored> payments() {
        return records(EventStreams.PAYMENTS);
    }

    List<Stored> records(EventStreams stream) {
        collect();
        return log.stream()
                .filter(stored -> stored.topic().equals(stream.topic(PREFIX)))
                .toList();
    }

    List<FileProgress> progress() {
        return records(EventStreams.FILES).stream()
                .map(stored -> (FileProgress) stored.value())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Producer<byte[], byte[]> producer() {
        collect();
        MockProducer<byte[], byte[]> mock =
                new MockProducer<>(cluster(), true, null, new ByteArraySerializer(), new ByteArraySerializer());
        current = mock;
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Producer.class},
                (proxy, method, arguments) -> call(mock, method, arguments));
    }

    private @Nullable Object call(MockProducer<byte[], byte[]> mock, Method method, Object @Nullable [] arguments)
            throws Throwable {
        boolean counted = COUNTED.contains(method.getName());
        calls += counted ? 1 : 0;
        boolean dies = counted && calls == killAt;
        if (fenceAt > 0 && calls == fenceAt) {
            mock.fenceProducer();
        }
        if (dies && moment == Moment.BEFORE) {
            throw new Killed();
        }
        try {
            Object result = method.invoke(mock, arguments);
            if (dies) {
                throw new Killed();
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void collect() {
        MockProducer<byte[], byte[]> producer = current;
        if (producer != null) {
            producer.history().forEach(sent -> log.add(stored(sent)));
            producer.clear();
        }
    }

    private static Stored stored(ProducerRecord<byte[], byte[]> sent) {
        EventStreams stream = EventStreams.ofTopic(sent.topic(), PREFIX).orElseThrow();
        String key = new String(sent.key(), StandardCharsets.UTF_8);
        return new Stored(sent.topic(), sent.partition(), key, decode(sent.value(), stream));
    }

    /** A second reading of the wire format: five bytes of header, then Avro. */
    private static SpecificRecord decode(byte[] value, EventStreams stream) {
        try {
            SpecificData model = SpecificData.getForClass(stream.recordClass());
            SpecificDatumReader<SpecificRecord> reader = new SpecificDatumReader<>(
                    model.getSchema(stream.recordClass()), model.getSchema(stream.recordClass()), model);
            return reader.read(null, DecoderFactory.get().binaryDecoder(value, 5, value.length - 5, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Cluster cluster() {
        Node node = new Node(0, "localhost", 9092);
        List<PartitionInfo> partitions = new ArrayList<>();
        for (EventStreams stream : EventStreams.values()) {
            int count = stream == EventStreams.FILES ? 1 : PARTITIONS;
            IntStream.range(0, count)
                    .forEach(i -> partitions.add(
                            new PartitionInfo(stream.topic(PREFIX), i, node, new Node[] {node}, new Node[] {node})));
        }
        return new Cluster("test", List.of(node), partitions, Set.of(), Set.of());
    }
}
