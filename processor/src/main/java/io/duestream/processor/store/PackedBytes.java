package io.duestream.processor.store;

import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.MeasurableStat;
import org.apache.kafka.common.metrics.MetricConfig;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.TaskId;

/** The memory that a store has taken, in bytes, among the metrics of Kafka Streams, by store and task. */
final class PackedBytes implements MeasurableStat, AutoCloseable {
    private final LongSupplier bytes;
    private final StreamsMetrics metrics;
    private final Sensor sensor;

    PackedBytes(String store, TaskId task, StreamsMetrics metrics, LongSupplier bytes) {
        this.bytes = bytes;
        this.metrics = metrics;
        sensor = metrics.addSensor("packed-bytes." + store + "." + task, Sensor.RecordingLevel.INFO);
        MetricName name = new MetricName(
                PackedStores.BYTES,
                "stream-state-metrics",
                "Memory that the store has taken, in bytes",
                Map.of("store", store, "task-id", task.toString()));
        sensor.add(name, this);
    }

    @Override
    public double measure(MetricConfig config, long now) {
        return bytes.getAsLong();
    }

    @Override
    public void record(MetricConfig config, double value, long timeMs) {
        // It is asked, not told.
    }

    @Override
    public void close() {
        metrics.removeSensor(sensor);
    }
}
