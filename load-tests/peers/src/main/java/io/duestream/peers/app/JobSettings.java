package io.duestream.peers.app;

import io.duestream.schemas.EventStreams;
import java.io.Serializable;
import java.util.List;

/**
 * What a peer is told at its start.
 *
 * @param bootstrap Kafka's {@code bootstrap.servers}
 * @param registry URL of the Schema Registry
 * @param inputPrefix of the topics that it reads
 * @param outputPrefix of the topics that it writes
 * @param group consumer group whose offsets show its progress; also names its state and its transactions
 * @param commitMillis how often it commits, in milliseconds
 * @param parallelism threads, tasks or connections
 * @param state folder for what it keeps on disk
 * @param dueScanMillis how often it looks for what is due, where it does not keep timers
 */
public record JobSettings(
        String bootstrap,
        String registry,
        String inputPrefix,
        String outputPrefix,
        String group,
        int commitMillis,
        int parallelism,
        String state,
        int dueScanMillis)
        implements Serializable {
    /** What the job reads. */
    public static final List<EventStreams> INPUTS =
            List.of(EventStreams.INVOICES, EventStreams.PAYMENTS, EventStreams.OUTCOMES);

    /** What the job writes. */
    public static final List<EventStreams> OUTPUTS = List.of(EventStreams.INVOICE_STATUS, EventStreams.MATCHES);

    /** The topics that it reads. */
    public List<String> inputTopics() {
        return INPUTS.stream().map(stream -> stream.topic(inputPrefix)).toList();
    }

    /** The topics that it writes. */
    public List<String> outputTopics() {
        return OUTPUTS.stream().map(stream -> stream.topic(outputPrefix)).toList();
    }

    /** The input that has this topic. Asked for every record, so it makes no text. */
    public EventStreams input(String topic) {
        for (EventStreams stream : INPUTS) {
            String name = stream.streamName();
            if (topic.length() == inputPrefix.length() + name.length()
                    && topic.startsWith(inputPrefix)
                    && topic.endsWith(name)) {
                return stream;
            }
        }
        throw new IllegalArgumentException(topic + " is no input of the job");
    }
}
