package org.hyperbean.host.log;

import java.util.logging.LogRecord;

/**
 * An open destination. Any thread writes. What cannot be written is lost: there is no better place to tell that a log
 * does not work.
 */
interface LogSink extends AutoCloseable {
    void write(LogRecord entry);

    @Override
    default void close() {}
}
