package org.hyperbean.host.log;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Decides which of the daemon's messages are written and where to. It takes over the JDK's logger that all loggers of
 * the daemon stand below; what other parts of the JVM log is not touched.
 *
 * <p>Any thread logs and reads {@code routing}, which is volatile. {@code lock} guards its replacement, in which new
 * outputs are opened before old ones are closed: if one cannot be opened, all stays as it was.
 */
public final class DaemonLog implements AutoCloseable {
    private static final DaemonLog DAEMON = new DaemonLog("org.hyperbean");

    private final ReentrantLock lock = new ReentrantLock();
    /** Kept here since the JDK forgets loggers, and with them their levels, that nobody refers to. */
    private final Logger logger;

    private final LevelKeeper levels;

    private final Handler handler = new RoutingHandler();
    private volatile LogRouting routing;

    /** The log of all loggers below a name. */
    DaemonLog(String name) {
        this.logger = Logger.getLogger(name);
        this.levels = new LevelKeeper(logger);
        this.routing = untouched();
    }

    /** The one of this JVM. */
    public static DaemonLog get() {
        return DAEMON;
    }

    /**
     * Replaces everything.
     *
     * @param level the priority of sources that no filter is about
     * @param outputs when empty, messages of that priority go where the JVM's go
     * @throws org.hyperbean.driver.LibvirtException if an output cannot be opened
     */
    public void configure(LogPriority level, List<LogFilter> filters, List<LogOutput> outputs) {
        lock.lock();
        try {
            List<LogOutput> wanted =
                    outputs.isEmpty() ? List.of(new LogOutput(level, new LogDestination.StandardError())) : outputs;
            replace(LogRouting.open(level, filters, wanted, new ParentSink(logger)));
        } finally {
            lock.unlock();
        }
    }

    /** Replaces the filters. */
    public void setFilters(List<LogFilter> filters) {
        lock.lock();
        try {
            LogRouting old = routing;
            install(old.withFilters(filters));
        } finally {
            lock.unlock();
        }
    }

    /** Replaces the outputs, as {@link #configure} does. */
    public void setOutputs(List<LogOutput> outputs) {
        lock.lock();
        try {
            configure(routing.level(), routing.filters(), outputs);
        } finally {
            lock.unlock();
        }
    }

    /** The filters in force. */
    public List<LogFilter> filters() {
        return routing.filters();
    }

    /** The outputs in force. */
    public List<LogOutput> outputs() {
        return routing.outputs();
    }

    /** Gives the logger back: messages go where they went before the first configuration. */
    @Override
    public void close() {
        lock.lock();
        try {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
            logger.setLevel(null);
            levels.keep(false);
            routing.close();
            routing = untouched();
        } finally {
            lock.unlock();
        }
    }

    /** What the JDK's logging does by itself. */
    private LogRouting untouched() {
        List<LogOutput> outputs = List.of(new LogOutput(LogPriority.INFO, new LogDestination.StandardError()));
        return LogRouting.open(LogPriority.INFO, List.of(), outputs, new ParentSink(logger));
    }

    private void replace(LogRouting next) {
        LogRouting old = routing;
        install(next);
        old.close();
    }

    private void install(LogRouting next) {
        routing = next;
        logger.setLevel(next.lowest().level());
        levels.keep(next.lowest() == LogPriority.DEBUG);
        logger.setUseParentHandlers(false);
        logger.removeHandler(handler);
        logger.addHandler(handler);
    }

    /** Stands on the daemon's logger. */
    private final class RoutingHandler extends Handler {
        @Override
        public void publish(LogRecord entry) {
            routing.write(entry);
        }

        @Override
        public void flush() {
            // nothing is buffered
        }

        @Override
        public void close() {
            // DaemonLog closes the outputs
        }
    }
}
