package io.duestream.loadtests.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts and weighs the records that came out, by their kind. */
final class KindWeights {
    static final String EACH = "bytes a record of ";
    private static final String KEY = "bytes a key of ";

    private final Map<String, long[]> weights = new LinkedHashMap<>();

    void add(String kind, ConsumerRecord<byte[], byte[]> record) {
        long[] weight = weights.computeIfAbsent(kind, first -> new long[3]);
        weight[0]++;
        weight[1] += record.serializedKeySize();
        weight[2] += record.serializedValueSize();
    }

    /** Of a run's figures: bytes of a record of a kind, key and value, on average. */
    static double bytesEach(Measured run, String kind) {
        return run.figure(EACH + kind);
    }

    /** Of its key. */
    static double keyBytesEach(Measured run, String kind) {
        return run.figure(KEY + kind);
    }

    /** All of it, and for each kind on average. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        double records = 0;
        double bytes = 0;
        for (Map.Entry<String, long[]> kind : weights.entrySet()) {
            long[] weight = kind.getValue();
            records += weight[0];
            bytes += weight[1] + weight[2];
            figures.put(EACH + kind.getKey(), (double) (weight[1] + weight[2]) / weight[0]);
            figures.put(KEY + kind.getKey(), (double) weight[1] / weight[0]);
        }
        figures.put(Measured.RECORDS_OUT, records);
        figures.put(Measured.BYTES_OUT, bytes);
        return figures;
    }
}
