package io.duestream.peers.postgres;

import io.duestream.peers.app.Contract;
import io.duestream.peers.app.JobSettings;
import io.duestream.peers.app.Peer;
import io.duestream.schemas.serde.EventWriter;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The lanes of a peer, a thread each. */
final class Lanes implements Peer {
    private static final long STOP_MILLIS = 30_000;

    /** Makes a lane's side of the database. */
    interface Stores {
        Store of(Connection connection, EventWriter writer, int lane) throws SQLException;
    }

    private final JobSettings settings;
    private final String url;
    private final String way;
    private final int batch;
    private final Stores stores;
    private final Contract contract;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private volatile boolean stopping;

    Lanes(JobSettings settings, String url, String way, int batch, Stores stores) {
        this.settings = settings;
        this.url = url;
        this.way = way;
        this.batch = batch;
        this.stores = stores;
        contract = Contract.of(settings);
    }

    @Override
    public void start() throws SQLException {
        Databases.prepare(url, way, settings.parallelism());
        List<Lane> lanes = new ArrayList<>();
        for (int number = 0; number < settings.parallelism(); number++) {
            Store store = stores.of(Databases.connect(url), contract.writer(), number);
            Lane lane = new Lane(number, settings, batch, contract, store);
            lane.open();
            lanes.add(lane);
        }
        for (Lane lane : lanes) {
            Thread thread = new Thread(() -> run(lane), way + "-lane-" + threads.size());
            threads.add(thread);
            thread.start();
        }
    }

    private void run(Lane lane) {
        try (lane) {
            while (!stopping) {
                lane.work();
            }
            lane.publish();
        } catch (SQLException | RuntimeException failed) {
            failure.compareAndSet(null, failed);
        }
    }

    @Override
    public void check() throws Exception {
        Exception failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    @Override
    public void close() {
        stopping = true;
        try {
            for (Thread thread : threads) {
                thread.join(STOP_MILLIS);
            }
            contract.close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            throw new IllegalStateException("the registry's client did not close", failed);
        }
    }
}
