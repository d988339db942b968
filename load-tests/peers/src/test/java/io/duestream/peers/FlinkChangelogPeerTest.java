package io.duestream.peers;

import io.duestream.peers.flink.FlinkPeer;
import java.util.ArrayList;
import java.util.List;

class FlinkChangelogPeerTest extends PeerContract {
    @Override
    ChildProcess start(List<String> options) throws Exception {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("--managed-mb", "64", "--changelog"));
        return ChildProcess.start(FlinkPeer.class, all, "lib-flink");
    }
}
