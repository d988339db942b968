package io.duestream.loadtests.bench;

import io.duestream.schemas.EventStreams;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Counts and weighs the records of topics, keys and values. */
final class Weights {
    private Weights() {}

    /**
     * What a loop wrote: its records mean nothing, but must be as many as Duestream's; if it was stopped, for what it had promised at
     * least, and for the whole job at most.
     */
    static CoreCheck.Found ofLoop(BenchSite site, String prefix, CoreJob job, Drain.Result result) {
        long[] out = new long[2];
        weigh(site, EventStreams.INVOICE_STATUS.topic(prefix), out);
        weigh(site, EventStreams.MATCHES.topic(prefix), out);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(Measured.RECORDS_OUT, (double) out[0]);
        figures.put(Measured.BYTES_OUT, (double) out[1]);
        long whole = job.events() + job.rounds();
        return new CoreCheck.Found(
                figures, complaint(out[0], result.isWhole() ? whole : due(result.promised()), whole));
    }

    /** How many records Duestream writes for what lies before these offsets of the inputs: two for a payment, else one. */
    static long due(Map<TopicPartition, Long> promised) {
        String payments = EventStreams.PAYMENTS.topic(BenchSite.PREFIX);
        long due = 0;
        for (Map.Entry<TopicPartition, Long> input : promised.entrySet()) {
            due += input.getValue() * (input.getKey().topic().equals(payments) ? 2 : 1);
        }
        return due;
    }

    static String complaint(long out, long least, long most) {
        String due = least == most ? "" + most : least + " to " + most;
        return out >= least && out <= most ? "" : out + " records out where " + due + " must be";
    }

    /** What stands in a changelog. */
    static Map<String, Double> ofLog(BenchSite site, String topic) {
        long[] weight = new long[2];
        weigh(site, topic, weight);
        return Map.of(
                "records logged",
                (double) weight[0],
                "bytes logged",
                (double) weight[1],
                KindWeights.EACH + "log",
                weight[0] == 0 ? 0.0 : (double) weight[1] / weight[0]);
    }

    /** The inputs of a job. */
    static Map<String, Double> ofInputs(BenchSite site) {
        long[] in = new long[2];
        for (String topic : BenchSite.inputs()) {
            weigh(site, topic, in);
        }
        return Map.of(Measured.RECORDS_IN, (double) in[0], Measured.BYTES_IN, (double) in[1]);
    }

    private static void weigh(BenchSite site, String topic, long[] weight) {
        TopicReader.read(site, topic, record -> {
            weight[0]++;
            weight[1] += Math.max(0, record.serializedKeySize()) + Math.max(0, record.serializedValueSize());
        });
    }
}
