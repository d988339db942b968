package io.duestream.peers;

import io.duestream.peers.streams.StreamsPeer;
import java.util.List;

class StreamsPeerTest extends PeerContract {
    @Override
    ChildProcess start(List<String> options) throws Exception {
        return ChildProcess.start(StreamsPeer.class, options);
    }
}
