package io.duestream.peers.postgres;

import io.duestream.peers.job.Arrival;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** One lane's side of the database. What it returns is committed there, and stays in its outbox until it is published. */
interface Store extends AutoCloseable {
    /**
     * Decides facts.
     *
     * @param facts in the order in which they arrived
     * @param next for each partition, the offset behind them
     */
    List<Outgoing> take(List<Arrival> facts, Map<TopicPartition, Long> next) throws SQLException;

    /** Decides what has fallen due by now, at most so many accounts. */
    List<Outgoing> remind(Instant now, int limit) throws SQLException;

    /** What stands in the outbox behind a position. */
    List<Outgoing> unpublished(long position) throws SQLException;

    /** Everything up to a position has been published, and nothing stands behind it. */
    void published(long position) throws SQLException;

    /** Where to go on in the input; of partitions that are missing, where the group has committed. */
    Map<TopicPartition, Long> offsets() throws SQLException;

    @Override
    void close() throws SQLException;
}
