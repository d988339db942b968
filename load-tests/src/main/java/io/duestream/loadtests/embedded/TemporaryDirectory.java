package io.duestream.loadtests.embedded;

import io.duestream.loadtests.program.AtExit;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** A directory that is gone after it is closed, and when this JVM ends. */
public final class TemporaryDirectory implements AutoCloseable {
    private static final int ATTEMPTS_AT_EXIT = 100;

    private final Path path;
    private final AtExit exit;
    private final AtExit.Task atExit = this::deleteAtExit;

    private TemporaryDirectory(Path path, AtExit exit) {
        this.path = path;
        this.exit = exit;
    }

    /**
     * Creates it, readable by its owner only, where the system keeps temporary files.
     *
     * @throws IllegalStateException if this JVM is ending
     */
    public static TemporaryDirectory create(String name) throws IOException {
        return create(name, AtExit.ofThisJvm());
    }

    static TemporaryDirectory create(String name, AtExit exit) throws IOException {
        TemporaryDirectory directory = new TemporaryDirectory(Files.createTempDirectory("duestream-" + name), exit);
        try {
            exit.add(AtExit.Phase.FOLDERS, directory.atExit);
        } catch (IllegalStateException ending) {
            directory.delete();
            throw ending;
        }
        return directory;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        delete();
        exit.remove(atExit);
    }

    /** A thread that nobody could end in time may still write there. */
    private void deleteAtExit() throws IOException {
        for (int attempt = 1; Files.exists(path); attempt++) {
            try {
                delete();
            } catch (DirectoryNotEmptyException refilled) {
                if (attempt == ATTEMPTS_AT_EXIT) {
                    throw refilled;
                }
            }
        }
    }

    private void delete() throws IOException {
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
