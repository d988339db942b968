package io.duestream.loadtests.defects;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * The processor with a defect planted in it: a folder with the classes that differ, to stand on a class path before the right ones.
 *
 * <pre>
 * java -cp load-tests/target/test-classes:load-tests/target/duestream-load-tests.jar \
 *     io.duestream.loadtests.defects.BrokenProcessor DEFECT FOLDER
 * java -cp FOLDER:load-tests/target/duestream-load-tests.jar io.duestream.loadtests.Main run smoke
 * </pre>
 */
public final class BrokenProcessor {
    private static final Path SOURCES = Path.of("processor", "src", "main", "java");

    private BrokenProcessor() {}

    /** Builds one; takes the defect's name and the folder, and is started in the folder of the project. */
    public static void main(String[] args) throws IOException {
        Optional<Defect> defect = Arrays.stream(Defect.values())
                .filter(each -> args.length == 2 && each.name().equals(args[0]))
                .findFirst();
        if (defect.isEmpty()) {
            System.err.println("give the name of a defect and a folder; there are " + List.of(Defect.values()));
            System.exit(2);
        }
        build(defect.orElseThrow(), SOURCES, Path.of(args[1]));
        System.out.println("put " + args[1] + " before the processor on the class path");
    }

    /** Builds one; {@code sources} are the processor's. */
    public static void build(Defect defect, Path sources, Path folder) throws IOException {
        Files.createDirectories(folder);
        String source = defect.in(Files.readString(sources.resolve(defect.file())));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-d", folder.toString(), "-proc:none", "-implicit:none", "-cp", System.getProperty("java.class.path"));
        boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(new Source(defect, source)))
                .call();
        if (!compiled) {
            throw new IOException(defect + " can't be planted: " + messages);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Defect defect, String text) {
            super(URI.create("string:///" + defect.file()), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
