package io.duestream.loadtests.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.concurrent.CountDownLatch;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** The demo from its start to its summary. */
final class Demo {
    private final Options options;
    private final PrintStream out;
    private final Display display;
    private volatile boolean stopped;
    private volatile @Nullable Thread interruptible;

    /**
     * What a user may choose.
     *
     * @param once whether to stop at the end of the sample data
     * @param httpPort 0 for any that is free
     * @param kafkaPort 0 for any that is free
     * @param pace real time that a quarter of an hour of business time takes at least
     */
    record Options(boolean once, int httpPort, int kafkaPort, Duration pace) {}

    Demo(Options options, PrintStream out, Display display) {
        this.options = options;
        this.out = out;
        this.display = display;
    }

    /** Runs it; true if all is as expected. Without {@code once} it stays up until the thread is interrupted. */
    boolean run() throws IOException, InterruptedException {
        out.println(
                "Starting Kafka, a schema registry and the processor, all in this process and on loopback only ...");
        out.flush();
        try (Scratch scratch = Scratch.create();
                DemoCluster cluster = DemoCluster.start(options.kafkaPort())) {
            try {
                allowInterrupt();
                return run(SampleFiles.unpack(scratch.path().resolve("samples")), cluster, scratch.path());
            } finally {
                shield();
            }
        }
    }

    /** Ends it from another thread: everything is closed and removed, and {@link #run} throws. */
    void stop() {
        stopped = true;
        Thread thread = interruptible;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Not earlier: a broker that is interrupted while it starts ends the whole virtual machine. */
    private void allowInterrupt() throws InterruptedException {
        interruptible = Thread.currentThread();
        if (stopped) {
            throw new InterruptedException("stopped while it started");
        }
    }

    /** From here on things are closed; Kafka's clients leave a thread interrupted, and that would cut it short. */
    private void shield() {
        interruptible = null;
        while (Thread.interrupted()) {
            Thread.onSpinWait();
        }
    }

    private boolean run(SampleFiles samples, DemoCluster cluster, Path scratch)
            throws IOException, InterruptedException {
        Expected expected = Expected.load(samples.expected());
        NavigableSet<LocalDate> bankDays = samples.bankDays();
        DemoClock clock = new DemoClock(bankDays.first().atStartOfDay());
        Books books = new Books();
        News news = new News();
        Narrator narrator = new Narrator(books::nameOf, bankDays);
        try (SamplePublisher publisher = new SamplePublisher(cluster, samples, clock)) {
            publisher.creditors();
            try (OutputFollower follower =
                            new OutputFollower(cluster, (key, event) -> take(key, event, books, narrator, news));
                    DemoProcessor processor =
                            new DemoProcessor(cluster, scratch.resolve("state"), clock, options.httpPort())) {
                processor.start(clock);
                String address = "http://127.0.0.1:" + processor.httpPort() + "/invoices/" + expected.creditor() + "/"
                        + expected.look();
                Show show = new Show(bankDays.first(), expected.lastDay(), clock, books, news, address);
                Player player =
                        new Player(clock, publisher, processor, options.pace(), () -> display.ticked(show::now));
                play(player, follower, samples, show, bankDays);
                return end(Comparison.of(expected, books), books, cluster, address);
            }
        }
    }

    private static void take(String key, SpecificRecord event, Books books, Narrator narrator, News news) {
        books.take(key, event);
        narrator.tell(key, event).ifPresent(news::add);
    }

    private void play(
            Player player, OutputFollower follower, SampleFiles samples, Show show, NavigableSet<LocalDate> bankDays)
            throws IOException, InterruptedException {
        try {
            for (LocalDate day = show.first(); !day.isAfter(show.last()); day = day.plusDays(1)) {
                player.play(Agenda.of(day, samples));
                follower.awaitRead();
                display.dayEnded(show.now(), bankDays.contains(day));
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            shield();
            throw e;
        } finally {
            display.end();
        }
    }

    private boolean end(Comparison comparison, Books books, DemoCluster cluster, String address)
            throws InterruptedException {
        Summary.lines(comparison, books.totals()).forEach(out::println);
        if (!options.once()) {
            out.println();
            out.println("Business time stands still now; the processor is up. Ctrl-C ends it.");
            out.println("  an account:  curl " + address);
            out.println("  more:        /ready /metrics /topology on the same port");
            out.println("  Kafka:       " + cluster.kafka().bootstrap());
            out.println("  schemas:     " + cluster.registry().url());
            out.flush();
            new CountDownLatch(1).await();
        }
        out.flush();
        return comparison.asExpected();
    }
}
