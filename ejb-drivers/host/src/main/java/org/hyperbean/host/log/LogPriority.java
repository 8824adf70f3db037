package org.hyperbean.host.log;

import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How important a log message is, in libvirt's four steps. */
public enum LogPriority {
    DEBUG(1, Level.FINE, 7),
    INFO(2, Level.INFO, 6),
    WARNING(3, Level.WARNING, 4),
    ERROR(4, Level.SEVERE, 3);

    private static final Pattern NUMBER = Pattern.compile("\\+?0*[1-4]");

    private final int number;
    private final Level level;
    private final int severity;

    LogPriority(int number, Level level, int severity) {
        this.number = number;
        this.level = level;
        this.severity = severity;
    }

    /** The priority of a record of the JDK's logging. */
    static LogPriority of(Level level) {
        int value = level.intValue();
        return Stream.of(ERROR, WARNING, INFO)
                .filter(priority -> value >= priority.level.intValue())
                .findFirst()
                .orElse(DEBUG);
    }

    /** The priority with a number; empty if the text is not one of the four. */
    static Optional<LogPriority> parse(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(of(text.charAt(text.length() - 1) - '0'))
                : Optional.empty();
    }

    /** The priority with libvirt's number for it, 1 to 4. */
    public static LogPriority of(int number) {
        return values()[number - 1];
    }

    /** libvirt's number. */
    public int number() {
        return number;
    }

    /** The JDK's level. */
    Level level() {
        return level;
    }

    /** The number in syslog and the journal. */
    int severity() {
        return severity;
    }

    /** As it stands in a line of a log file. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
