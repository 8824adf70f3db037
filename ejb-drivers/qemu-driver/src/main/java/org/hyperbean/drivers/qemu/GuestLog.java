package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One guest's log: the daemon's lines about it and what QEMU says on its standard error. */
record GuestLog(Path file) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSZ", Locale.ROOT);

    /** How much of what QEMU said goes into an error message. */
    private static final int LONGEST_ERROR = 1024;

    void append(String line) throws IOException {
        String text = ZonedDateTime.now(ZoneOffset.UTC).format(TIME) + ": " + line + "\n";
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** What stands after a place, without the notes on where terminals are. */
    String after(long place) {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.max(place, in.length() - LONGEST_ERROR));
            byte[] bytes = new byte[LONGEST_ERROR];
            int n = Math.max(0, in.read(bytes));
            return new String(bytes, 0, n, StandardCharsets.UTF_8)
                    .replaceAll("char device redirected to [^\n]*\n", "")
                    .strip();
        } catch (IOException e) {
            return "its log cannot be read: " + e.getMessage();
        }
    }
}
