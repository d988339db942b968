package io.duestream.peers;

import io.duestream.peers.postgres.SetBasedPeer;

class SetBasedPeerTest extends PostgresContract {
    SetBasedPeerTest() {
        super(SetBasedPeer.class);
    }
}
