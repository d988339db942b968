package io.duestream.processor.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.Property;

/** Collects what Vert.x says of event loops that something blocks. */
final class BlockedThreadWarnings extends AbstractAppender implements AutoCloseable {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private BlockedThreadWarnings() {
        super("blocked-thread-warnings", null, null, true, Property.EMPTY_ARRAY);
    }

    static BlockedThreadWarnings listen() {
        BlockedThreadWarnings warnings = new BlockedThreadWarnings();
        warnings.start();
        context().getConfiguration().getRootLogger().addAppender(warnings, null, null);
        Configurator.setLevel("io.vertx", Level.WARN);
        return warnings;
    }

    private static LoggerContext context() {
        return (LoggerContext) LogManager.getContext(false);
    }

    @Override
    public void append(LogEvent event) {
        if (event.getLoggerName().endsWith("BlockedThreadChecker")) {
            seen.add(event.getMessage().getFormattedMessage());
        }
    }

    List<String> seen() {
        return seen;
    }

    @Override
    public void close() {
        context().getConfiguration().getRootLogger().removeAppender(getName());
        stop();
    }
}
