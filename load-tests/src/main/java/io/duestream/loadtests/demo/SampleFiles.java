package io.duestream.loadtests.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The sample data, as files that can be opened: {@code invoices/DAY/*.xml}, {@code bank/DAY-*.xml}, {@code creditors.yaml} and
 * {@code expected.yaml}.
 *
 * @param folder where they lie
 */
record SampleFiles(Path folder) {
    private static final int DAY = "2026-03-02".length();

    /** Copies them out of this program; a file system in a jar holds no files that others could read. */
    static SampleFiles unpack(Path target) throws IOException {
        URL marker = Objects.requireNonNull(SampleFiles.class.getResource("/demo/expected.yaml"));
        try {
            URI uri = marker.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    copy(jar.getPath("/demo"), target);
                }
            } else {
                copy(Objects.requireNonNull(Path.of(uri).getParent()), target);
            }
        } catch (URISyntaxException e) {
            throw new IOException("the sample data can't be found at " + marker, e);
        }
        return new SampleFiles(target);
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : walk(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(file, copy);
        }
    }

    private static List<Path> walk(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    Path creditors() {
        return folder.resolve("creditors.yaml");
    }

    Path expected() {
        return folder.resolve("expected.yaml");
    }

    /** Invoices and credit notes of a day, in the order of their names. */
    List<Path> invoices(LocalDate day) throws IOException {
        Path ofDay = folder.resolve("invoices").resolve(day.toString());
        return Files.isDirectory(ofDay) ? walk(ofDay) : List.of();
    }

    /** The bank's files of a day, in the order of their names. */
    List<Path> bankFiles(LocalDate day) throws IOException {
        return bankFiles().stream().filter(file -> day(file).equals(day)).toList();
    }

    private List<Path> bankFiles() throws IOException {
        return walk(folder.resolve("bank"));
    }

    /** Days with a bank file: the bank days. */
    NavigableSet<LocalDate> bankDays() throws IOException {
        NavigableSet<LocalDate> days = new TreeSet<>();
        bankFiles().forEach(file -> days.add(day(file)));
        return days;
    }

    private static LocalDate day(Path file) {
        return LocalDate.parse(String.valueOf(file.getFileName()).substring(0, DAY));
    }
}
