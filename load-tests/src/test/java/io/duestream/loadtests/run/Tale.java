package io.duestream.loadtests.run;

import io.duestream.loadtests.observe.RecordHead;
import io.duestream.loadtests.plan.Plan;
import io.duestream.schemas.EventStreams;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What a partition of a run's {@code invoice-status} tells of the last leg, in the order of offsets.
 *
 * @param told true for a change that an event of the leg caused; false for a change of the timers behind the last answer of the leg before
 */
record Tale(List<Boolean> told) {
    private static final Duration POLL = Duration.ofMillis(200);

    /** Of each partition; the run has kept its topics, and no other one has. */
    static List<Tale> ofLastLeg(String bootstrap, Plan plan) throws IOException {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            String topic = consumer.listTopics().keySet().stream()
                    .filter(name -> name.endsWith(EventStreams.INVOICE_STATUS.streamName()))
                    .findFirst()
                    .orElseThrow();
            List<TopicPartition> places = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            List<Tale> tales = new ArrayList<>();
            for (TopicPartition place : places) {
                tales.add(new Tale(told(records(consumer, place), plan)));
            }
            return tales;
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition place) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        consumer.assign(List.of(place));
        consumer.seekToBeginning(List.of(place));
        long end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
        while (consumer.position(place) < end) {
            records.addAll(consumer.poll(POLL).records(place));
        }
        return records;
    }

    private static List<Boolean> told(List<ConsumerRecord<byte[], byte[]>> records, Plan plan) {
        int last = plan.legs().size() - 1;
        List<Boolean> told = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> message : records) {
            String cause = message.value() == null ? null : RecordHead.causedBy(message.value());
            long number = cause == null ? -1 : plan.numberOf(cause);
            boolean isBefore = number >= 0 && plan.legOf(number) < last;
            if (isBefore) {
                told.clear();
            } else if (cause == null || number >= 0) {
                told.add(number >= 0);
            }
        }
        return List.copyOf(told);
    }

    long steps() {
        return told.stream().filter(answer -> !answer).count();
    }

    long stepsAfterFirstAnswer() {
        return told.stream()
                .skip(Math.max(0, told.indexOf(true)))
                .filter(answer -> !answer)
                .count();
    }

    long answersBeforeLastStep() {
        return told.stream()
                .limit(Math.max(0, told.lastIndexOf(false)))
                .filter(answer -> answer)
                .count();
    }
}
