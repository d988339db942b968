package io.duestream.peers;

import io.duestream.peers.postgres.RowByRowPeer;

class RowByRowPeerTest extends PostgresContract {
    RowByRowPeerTest() {
        super(RowByRowPeer.class);
    }
}
