package io.duestream.peers.streams;

import io.duestream.peers.app.Contract;
import io.duestream.peers.job.EventDecoder;
import io.duestream.schemas.EventStreams;
import io.duestream.schemas.serde.EventWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serdes of the job's topics. The threads of one Streams application share a serde, so each has its own reader and writer. */
final class AvroSerdes {
    private AvroSerdes() {}

    /** For a topic that is only read. */
    static <T extends SpecificRecord> Serde<T> reading(Class<T> type, Contract contract) {
        ThreadLocal<EventDecoder<T>> decoder =
                ThreadLocal.withInitial(() -> new EventDecoder<>(type, contract.schemas()));
        return Serdes.serdeFrom(
                (topic, event) -> {
                    throw new IllegalStateException("the job does not write " + topic);
                },
                (topic, value) -> decoder.get().read(value));
    }

    /** For a topic that is only written. */
    static <T extends SpecificRecord> Serde<T> writing(EventStreams stream, Contract contract) {
        ThreadLocal<EventWriter> writer = ThreadLocal.withInitial(contract::writer);
        return Serdes.serdeFrom((topic, event) -> writer.get().write(event, stream), (topic, value) -> {
            throw new IllegalStateException("the job does not read " + topic);
        });
    }
}
