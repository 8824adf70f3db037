package org.hyperbean.host.log;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Gives messages to the handlers above the daemon's logger: those of the application server, or the JVM's console.
 *
 * <p>Both leave out what is below INFO, so a debug message that the daemon's own settings let through goes there as a
 * copy of level INFO that says what it is.
 */
final class ParentSink implements LogSink {
    private final Logger logger;

    ParentSink(Logger logger) {
        this.logger = logger;
    }

    @Override
    public void write(LogRecord entry) {
        LogRecord visible = LogPriority.of(entry.getLevel()) == LogPriority.DEBUG ? raised(entry) : entry;
        for (Logger parent = logger.getParent(); parent != null; parent = parent.getParent()) {
            for (Handler handler : parent.getHandlers()) {
                handler.publish(visible);
            }
            if (!parent.getUseParentHandlers()) {
                return;
            }
        }
    }

    private static LogRecord raised(LogRecord entry) {
        LogRecord copy = new LogRecord(Level.INFO, "debug: " + entry.getMessage());
        copy.setInstant(entry.getInstant());
        copy.setLoggerName(entry.getLoggerName());
        copy.setLongThreadID(entry.getLongThreadID());
        copy.setParameters(entry.getParameters());
        copy.setThrown(entry.getThrown());
        return copy;
    }
}
