package io.duestream.loadtests.bench;

import io.duestream.schemas.serde.EventWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The records of a run, made before it and read from a file while it goes on: what sending costs, a contender on the same cores lacks. */
final class PreparedRecords implements AutoCloseable {
    private static final List<String> TOPICS = BenchSite.inputs();
    private static final int BUFFER = 1 << 20;

    private final DataInputStream in;

    /** Reads what was written to a file. */
    PreparedRecords(Path file) throws IOException {
        in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    /** Writes so many events to a file. */
    static void write(Path file, LongFunction<CoreJob.Input> events, long count, EventWriter writer)
            throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
            for (long position = 0; position < count; position++) {
                ProducerRecord<byte[], byte[]> record = BenchSite.record(events.apply(position), writer);
                out.writeByte(TOPICS.indexOf(record.topic()));
                write(record.key(), out);
                write(record.value(), out);
            }
        }
    }

    private static void write(byte[] bytes, DataOutputStream out) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** The next record; fails behind the last one. */
    ProducerRecord<byte[], byte[]> next() throws IOException {
        String topic = TOPICS.get(in.readByte());
        byte[] key = in.readNBytes(in.readInt());
        return new ProducerRecord<>(topic, key, in.readNBytes(in.readInt()));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
