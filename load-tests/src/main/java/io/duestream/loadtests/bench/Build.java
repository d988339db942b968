package io.duestream.loadtests.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells builds apart. */
final class Build {
    private static final int DIGITS = 8;

    /** Names of the tool that packed a jar, and times. */
    private static final String ABOUT_THE_JAR = "META-INF/";

    private Build() {}

    /** Of what these classes were loaded from. */
    static String of(List<Class<?>> classes) throws IOException {
        SortedMap<String, Long> files = new TreeMap<>();
        for (Class<?> one : classes) {
            URL place = one.getProtectionDomain().getCodeSource().getLocation();
            files.putAll(files(Path.of(URI.create(place.toString()))));
        }
        return digest(files);
    }

    /** Of a jar, or of a folder of classes: eight digits, the same whenever the same is built. */
    static String of(Path place) throws IOException {
        return digest(files(place));
    }

    private static String digest(Map<String, Long> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Map.Entry<String, Long> file : files.entrySet()) {
                out.writeUTF(file.getKey());
                out.writeLong(file.getValue());
            }
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Checksums by name. */
    private static SortedMap<String, Long> files(Path place) throws IOException {
        SortedMap<String, Long> files = Files.isDirectory(place) ? inFolder(place) : inJar(place);
        files.keySet().removeIf(name -> name.startsWith(ABOUT_THE_JAR));
        return files;
    }

    private static SortedMap<String, Long> inJar(Path jar) throws IOException {
        SortedMap<String, Long> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .forEach((ZipEntry entry) -> files.put(entry.getName(), entry.getCrc()));
        }
        return files;
    }

    private static SortedMap<String, Long> inFolder(Path folder) throws IOException {
        SortedMap<String, Long> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                CRC32 crc = new CRC32();
                crc.update(Files.readAllBytes(path));
                files.put(folder.relativize(path).toString().replace('\\', '/'), crc.getValue());
            }
        }
        return files;
    }
}
