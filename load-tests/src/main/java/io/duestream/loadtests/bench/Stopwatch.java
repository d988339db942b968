package io.duestream.loadtests.bench;

import io.duestream.loadtests.observe.ProcessUsage;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What some threads of this process did from the first start to the last stop. Safe for threads. */
final class Stopwatch {
    /** Where it is written, in the folder of the run. */
    static final String FILE = "stopwatch.properties";

    private static final String RECORDS = "records";
    private static final String NANOS = "nanos";
    private static final String CPU_NANOS = "cpu.nanos";

    private long records;
    private long startedAt;
    private long nanos = -1;
    private Duration cpuBefore = Duration.ZERO;
    private Duration cpu = Duration.ZERO;

    /** A part begins; only the first counts. */
    synchronized void start() {
        if (nanos < 0) {
            nanos = 0;
            cpuBefore = cpuOfThisProcess();
            startedAt = System.nanoTime();
        }
    }

    /** A part ends, which had so many records. */
    synchronized void stop(long more) {
        records += more;
        nanos = System.nanoTime() - startedAt;
        cpu = cpuOfThisProcess().minus(cpuBefore);
    }

    private static Duration cpuOfThisProcess() {
        return ProcessUsage.of(ProcessHandle.current().pid())
                .map(ProcessUsage::cpu)
                .orElse(Duration.ZERO);
    }

    /** Writes what it shows; who waits for the file never sees half of it. */
    synchronized void write(Path file) {
        Properties shown = new Properties();
        shown.setProperty(RECORDS, Long.toString(records));
        shown.setProperty(NANOS, Long.toString(Math.max(0, nanos)));
        shown.setProperty(CPU_NANOS, Long.toString(cpu.toNanos()));
        Path next = file.resolveSibling(FILE + ".next");
        try {
            try (Writer out = Files.newBufferedWriter(next)) {
                shown.store(out, null);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Records, records a second and processor time of a record, as another process wrote them. */
    static Map<String, Double> read(Path file) throws IOException {
        Properties shown = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            shown.load(in);
        }
        double records = number(shown, RECORDS);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put(Measured.RECORDS_IN, records);
        figures.put(Measured.RATE, records * 1e9 / Math.max(1, number(shown, NANOS)));
        figures.put(Measured.CPU + "contender", number(shown, CPU_NANOS) / 1e3 / Math.max(1, records));
        return figures;
    }

    private static double number(Properties shown, String name) {
        return Double.parseDouble(Objects.requireNonNull(shown.getProperty(name), name));
    }
}
