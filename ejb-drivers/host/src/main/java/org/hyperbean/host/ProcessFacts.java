package org.hyperbean.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What the kernel tells of a process in {@code /proc/PID/stat}, whose fields proc(5) numbers from 1.
 *
 * @param userTime processor time in user mode; the time of a virtual machine's guest is part of it
 * @param systemTime processor time in kernel mode
 * @param residentKiB memory in use
 */
public record ProcessFacts(ProcessIdentity identity, Duration userTime, Duration systemTime, long residentKiB) {
    /** Linux shows times in this unit to programs whatever its own timer does. */
    private static final Duration TICK = Duration.ofMillis(10);

    private static final long PAGE_KIB = PageSize.bytes() / 1024;
    private static final int STATE = 3;
    private static final int USER_TIME = 14;
    private static final int SYSTEM_TIME = 15;
    private static final int START_TIME = 22;
    private static final int RESIDENT = 24;

    /** The facts of a process; empty when there is none with that number or it is a zombie. */
    public static Optional<ProcessFacts> of(long pid) {
        return read(Path.of("/proc", Long.toString(pid), "stat"), pid);
    }

    /** The facts of one thread of a process. */
    public static Optional<ProcessFacts> ofThread(long pid, long thread) {
        return read(Path.of("/proc", Long.toString(pid), "task", Long.toString(thread), "stat"), thread);
    }

    private static Optional<ProcessFacts> read(Path file, long pid) {
        try {
            return parse(pid, Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    static Optional<ProcessFacts> parse(long pid, String line) {
        // The name stands in brackets and may hold blanks and brackets of its own: the fields follow the last one.
        String[] fields = line.substring(line.lastIndexOf(')') + 2).strip().split(" ");
        char state = field(fields, STATE).charAt(0);
        if (state == 'Z' || state == 'X') {
            return Optional.empty();
        }
        return Optional.of(new ProcessFacts(
                new ProcessIdentity(pid, number(fields, START_TIME)),
                TICK.multipliedBy(number(fields, USER_TIME)),
                TICK.multipliedBy(number(fields, SYSTEM_TIME)),
                number(fields, RESIDENT) * PAGE_KIB));
    }

    /** All processor time. */
    public Duration cpuTime() {
        return userTime.plus(systemTime);
    }

    private static long number(String[] fields, int place) {
        return Long.parseLong(field(fields, place));
    }

    private static String field(String[] fields, int place) {
        return fields[place - STATE];
    }
}
