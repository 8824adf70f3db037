package org.hyperbean.host.log;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.LogRecord;
import org.hyperbean.host.Datagrams;

/** Sends each message to the system's log, in the form that the C library's {@code syslog} gives it. */
record SyslogSink(String identifier) implements LogSink {
    private static final Path SOCKET = Path.of("/dev/log");
    private static final int FACILITY_DAEMON = 3;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Override
    public void write(LogRecord entry) {
        int code = FACILITY_DAEMON * 8 + LogPriority.of(entry.getLevel()).severity();
        String text = "<%d>%s %s[%d]: %s"
                .formatted(
                        code,
                        TIME.format(entry.getInstant()),
                        identifier,
                        ProcessHandle.current().pid(),
                        LogLine.message(entry));
        Datagrams.send(SOCKET, text.getBytes(StandardCharsets.UTF_8));
    }
}
