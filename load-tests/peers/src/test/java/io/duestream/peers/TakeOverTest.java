package io.duestream.peers;

import io.duestream.peers.postgres.RowByRowPeer;
import io.duestream.peers.postgres.SetBasedPeer;
import java.util.ArrayList;
import java.util.List;

/** Row by row goes on where set by set was killed once and then ended in an orderly way. */
class TakeOverTest extends PostgresContract {
    private static final int SET_BY_SET = 2;

    private int starts;

    TakeOverTest() {
        super(SetBasedPeer.class);
    }

    @Override
    ChildProcess start(List<String> options) throws Exception {
        starts++;
        if (starts <= SET_BY_SET) {
            return super.start(options);
        }
        List<String> all = new ArrayList<>(options);
        all.add("--take-over");
        return start(RowByRowPeer.class, all);
    }
}
