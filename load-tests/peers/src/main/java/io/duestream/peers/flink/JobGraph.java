package io.duestream.peers.flink;

import io.duestream.peers.app.Clients;
import io.duestream.peers.app.JobSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Source, function, sink. One source reads the three topics, one sink writes both: a third of the consumers, half the transactions. */
final class JobGraph {
    private static final TypeInformation<Tuple3<Byte, String, byte[]>> INPUT =
            Types.TUPLE(Types.BYTE, Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE));
    private static final TypeInformation<Tuple3<String, byte[], byte[]>> OUTPUT =
            Types.TUPLE(Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE), Types.PRIMITIVE_ARRAY(Types.BYTE));

    /** Below the brokers' own limit of 15 minutes; longer than any pause between checkpoints. */
    private static final String TRANSACTION_TIMEOUT_MILLIS = "300000";

    private JobGraph() {}

    static void build(StreamExecutionEnvironment environment, JobSettings settings) {
        environment
                .fromSource(source(settings), WatermarkStrategy.noWatermarks(), "facts", INPUT)
                .uid("facts")
                .keyBy(record -> record.f1, Types.STRING)
                .process(new Ledger(settings), OUTPUT)
                .uid("ledger")
                .name("ledger")
                .sinkTo(sink(settings))
                .uid("records")
                .name("records");
    }

    private static KafkaSource<Tuple3<Byte, String, byte[]>> source(JobSettings settings) {
        Properties clients = new Properties();
        clients.putAll(Clients.CONSUMER);
        return KafkaSource.<Tuple3<Byte, String, byte[]>>builder()
                .setBootstrapServers(settings.bootstrap())
                .setTopics(settings.inputTopics())
                .setGroupId(settings.group())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new Facts(settings))
                .setProperties(clients)
                .setProperty("partition.discovery.interval.ms", "-1")
                .build();
    }

    private static KafkaSink<Tuple3<String, byte[], byte[]>> sink(JobSettings settings) {
        Properties clients = new Properties();
        clients.putAll(Clients.PRODUCER);
        return KafkaSink.<Tuple3<String, byte[], byte[]>>builder()
                .setBootstrapServers(settings.bootstrap())
                .setRecordSerializer(new Records(settings))
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(settings.group())
                .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
                .setKafkaProducerConfig(clients)
                .setProperty(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_TIMEOUT_MILLIS)
                .build();
    }

    /** Input records undecoded: which input, key, value. */
    private record Facts(JobSettings settings)
            implements KafkaRecordDeserializationSchema<Tuple3<Byte, String, byte[]>> {
        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Tuple3<Byte, String, byte[]>> out)
                throws IOException {
            int input = JobSettings.INPUTS.indexOf(settings.input(record.topic()));
            out.collect(new Tuple3<>((byte) input, new String(record.key(), StandardCharsets.UTF_8), record.value()));
        }

        @Override
        public TypeInformation<Tuple3<Byte, String, byte[]>> getProducedType() {
            return INPUT;
        }
    }

    /** Output records: topic, key, value. The sink asks for the topics, to find its transactions of a run before. */
    private record Records(JobSettings settings)
            implements KafkaRecordSerializationSchema<Tuple3<String, byte[], byte[]>>, KafkaDatasetFacetProvider {
        @Override
        public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
            return Optional.of(
                    new DefaultKafkaDatasetFacet(DefaultKafkaDatasetIdentifier.ofTopics(settings.outputTopics())));
        }

        @Override
        public ProducerRecord<byte[], byte[]> serialize(
                Tuple3<String, byte[], byte[]> record, KafkaSinkContext context, Long timestamp) {
            return new ProducerRecord<>(record.f0, record.f1, record.f2);
        }
    }
}
