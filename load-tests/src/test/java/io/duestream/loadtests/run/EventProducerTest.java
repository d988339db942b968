package io.duestream.loadtests.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.duestream.schemas.EventStreams;
import io.duestream.schemas.events.Creditor;
import io.duestream.schemas.serde.EventWriter;
import io.duestream.schemas.serde.SchemaIds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventProducerTest {
    private static final Creditor CREDITOR = ClockProbe.creditor(Instant.parse("2026-03-02T08:00:00Z"));

    private final Brokers brokers = new Brokers();
    private final EventProducer producer =
            new EventProducer("test-", new EventWriter(SchemaIds.preset(Map.of(EventStreams.CREDITORS, 1))), brokers);

    @Test
    void shouldTellAnInterruptFromARefusal() {
        // given
        brokers.failure = new InterruptException("as Kafka says it");

        // then
        assertStopped(() -> producer.send(EventStreams.CREDITORS, "a", CREDITOR));
        assertStopped(() -> producer.sendToAll(EventStreams.CREDITORS, "a", CREDITOR));
        assertStopped(producer::flush);
    }

    @Test
    void shouldTellWhatTheBrokersRefuse() {
        // given
        brokers.failure = new KafkaException("no");

        // then
        assertThatThrownBy(() -> producer.send(EventStreams.CREDITORS, "a", CREDITOR))
                .isInstanceOf(LivenessException.class)
                .hasMessageContaining("no");
    }

    @Test
    void shouldWaitForNothingWhenItIsClosed() {
        // when
        producer.close();

        // then
        assertThat(brokers.closedWithin).containsExactly(Duration.ZERO);
    }

    /** What comes next must be able to wait: it closes the run. */
    private static void assertStopped(ThrowingCallable interrupted) {
        assertThatThrownBy(interrupted).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static final class Brokers extends MockProducer<byte[], byte[]> {
        private final List<Duration> closedWithin = new ArrayList<>();
        private @Nullable KafkaException failure;

        Brokers() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        private void fail() {
            if (failure instanceof InterruptException) {
                Thread.currentThread().interrupt();
            }
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message, Callback callback) {
            fail();
            return super.send(message, callback);
        }

        @Override
        public synchronized void flush() {
            fail();
        }

        @Override
        public List<PartitionInfo> partitionsFor(String topic) {
            fail();
            return List.of();
        }

        @Override
        public void close() {
            close(Duration.ofMillis(Long.MAX_VALUE));
        }

        @Override
        public void close(Duration timeout) {
            closedWithin.add(timeout);
        }
    }
}
