package org.hyperbean.host.log;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.LogRecord;
import org.hyperbean.host.Datagrams;

/**
 * Sends each message to systemd's journal in its native protocol: fields of one line as {@code NAME=text}, others with
 * their length before them.
 */
final class JournalSink implements LogSink {
    private static final Path SOCKET = Path.of("/run/systemd/journal/socket");

    @Override
    public void write(LogRecord entry) {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        add(fields, "MESSAGE", LogLine.message(entry));
        add(
                fields,
                "PRIORITY",
                Integer.toString(LogPriority.of(entry.getLevel()).severity()));
        add(fields, "SYSLOG_IDENTIFIER", "hyperbean");
        add(fields, "LIBVIRT_SOURCE", entry.getLoggerName());
        Datagrams.send(SOCKET, fields.toByteArray());
    }

    private static void add(ByteArrayOutputStream fields, String name, String text) {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        fields.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        if (text.contains("\n")) {
            fields.write('\n');
            fields.writeBytes(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(value.length)
                    .array());
        } else {
            fields.write('=');
        }
        fields.writeBytes(value);
        fields.write('\n');
    }
}
