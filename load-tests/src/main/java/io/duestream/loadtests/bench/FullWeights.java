package io.duestream.loadtests.bench;

import io.duestream.loadtests.bench.MeanOutputs.Mean;
import io.duestream.schemas.EventStreams;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** What came out of the facts after the billing run, in all and for each of them on average. */
final class FullWeights {
    /** All that the ledger puts out. */
    static final List<EventStreams> OUTPUTS = List.of(
            EventStreams.INVOICE_STATUS,
            EventStreams.MATCHES,
            EventStreams.UNMATCHED,
            EventStreams.REMINDERS,
            EventStreams.ESCALATIONS,
            EventStreams.DEAD_LETTERS);

    /** The log of Duestream's accounts. */
    static final String CHANGELOG = BenchSite.PREFIX + "ledger-ledger-accounts-changelog";

    private FullWeights() {}

    /** The topics of the outputs under a prefix. */
    static List<String> topics(String prefix) {
        return OUTPUTS.stream().map(stream -> stream.topic(prefix)).toList();
    }

    /** Of Duestream, from these positions on. */
    static Map<String, Double> of(BenchSite site, Map<TopicPartition, Long> from) {
        Weight in = Weight.of(site, BenchSite.inputs(), from);
        Map<String, Double> figures =
                new LinkedHashMap<>(inAndOut(in, Weight.of(site, topics(BenchSite.PREFIX), from)));
        for (EventStreams stream : OUTPUTS) {
            Weight out = Weight.of(site, List.of(stream.topic(BenchSite.PREFIX)), from);
            MeanOutputs.note(mean(stream.streamName(), out, in), figures);
        }
        MeanOutputs.note(mean(MeanOutputs.LOG, Weight.of(site, List.of(CHANGELOG), from), in), figures);
        return figures;
    }

    /** A loop's keys are those of its inputs, so that what Duestream's keys have more is in its values. */
    private static Mean mean(String stream, Weight out, Weight in) {
        double records = (double) out.records() / in.records();
        return new Mean(stream, records, (int) Math.round(Math.max(0, out.bytesEach() - in.keyBytesEach())));
    }

    /** Records and bytes. What is weighed comes of these inputs alone, though a loop is drained of those before them too. */
    static Map<String, Double> inAndOut(Weight in, Weight out) {
        return Map.of(
                Measured.EVENTS_DONE, (double) in.records(),
                Measured.RECORDS_IN, (double) in.records(),
                Measured.BYTES_IN, (double) in.bytes(),
                Measured.RECORDS_OUT, (double) out.records(),
                Measured.BYTES_OUT, (double) out.bytes());
    }
}
