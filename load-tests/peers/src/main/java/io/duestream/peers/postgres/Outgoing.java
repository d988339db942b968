package io.duestream.peers.postgres;

import io.duestream.peers.app.Encoded;

/**
 * A record to publish.
 *
 * @param position in its lane's outbox: 1 for the first, no gaps
 */
record Outgoing(long position, Encoded record) {}
