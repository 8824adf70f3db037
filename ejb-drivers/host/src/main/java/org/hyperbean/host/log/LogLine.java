package org.hyperbean.host.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** Turns records into text. */
final class LogLine {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);

    private static final Formatter MESSAGES = new Formatter() {
        @Override
        public String format(LogRecord message) {
            return formatMessage(message);
        }
    };

    private LogLine() {}

    /** The message with its parameters filled in, and the stack trace of what was thrown. */
    static String message(LogRecord entry) {
        String message = MESSAGES.format(entry);
        if (entry.getThrown() == null) {
            return message;
        }
        StringWriter text = new StringWriter();
        text.append(message).append('\n');
        entry.getThrown().printStackTrace(new PrintWriter(text));
        return text.toString().stripTrailing();
    }

    /** A line in the layout of libvirt's log files: time, thread, priority, source, message. */
    static String of(LogRecord entry) {
        return "%s: %d: %s : %s : %s%n"
                .formatted(
                        TIME.format(entry.getInstant()),
                        entry.getLongThreadID(),
                        LogPriority.of(entry.getLevel()).word(),
                        entry.getLoggerName(),
                        message(entry));
    }
}
