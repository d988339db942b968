package io.duestream.loadtests.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a JVM of its own is started: with the java executable of this one.
 *
 * @param flags such as {@code -Xmx512m}; later ones win
 * @param classPath as {@code java -cp} takes it
 * @param log gets its standard output and standard error; what is in it stays
 */
public record Jvm(List<String> flags, String classPath, Path log) {
    /** Kafka and RocksDB ask for memory and libraries in ways of which newer virtual machines complain. */
    private static final List<String> QUIET = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-Dsun.misc.unsafe.memory.access=allow",
            "-Dlog4j2.configurationFile=process-log4j2.xml");

    public Jvm {
        flags = List.copyOf(flags);
    }

    /** A JVM with the class path of this one, and no flags of its own. */
    public static Jvm likeThis(Path log) {
        return new Jvm(List.of(), System.getProperty("java.class.path"), log);
    }

    /** The same with more flags. */
    public Jvm with(List<String> more) {
        List<String> all = new ArrayList<>(flags);
        all.addAll(more);
        return new Jvm(all, classPath, log);
    }

    /** The same with a folder whose classes are found before all others. */
    public Jvm overlaidBy(Path folder) {
        return new Jvm(flags, folder + File.pathSeparator + classPath, log);
    }

    /** Starts a main class. */
    public ChildProcess start(String mainClass, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(QUIET);
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, mainClass));
        command.addAll(arguments);
        return ChildProcess.start(command, log);
    }
}
