package org.hyperbean.configuration;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.log.LogFilter;
import org.hyperbean.host.log.LogOutput;
import org.hyperbean.host.log.LogPriority;

/**
 * What the values of a setting look like.
 *
 * @param allowed the allowed values in words, for messages and the operators' page
 * @param parser turns text into a value
 */
public record SettingType<T>(String allowed, Parser<T> parser) {
    private static final Pattern COMMA = Pattern.compile("(?<!\\\\),");
    private static final Pattern MODE = Pattern.compile("0?[0-7]{3}");

    /** Turns text into a value. */
    @FunctionalInterface
    public interface Parser<T> {
        /**
         * Reads a value.
         *
         * @throws IllegalArgumentException when the text is not an allowed value
         */
        T parse(String text);
    }

    static SettingType<Integer> integer(int least, int most) {
        return new SettingType<>(
                "a whole number from " + least + " to " + most, text -> inRange(Long.parseLong(text), least, most));
    }

    /** Whole seconds, or -1 for never. */
    static SettingType<Optional<Duration>> secondsOrNever(int most) {
        return new SettingType<>("seconds from 1 to " + most + ", or -1 for never", text -> {
            long seconds = Long.parseLong(text);
            return seconds == -1
                    ? Optional.empty()
                    : Optional.of(Duration.ofSeconds(inRange(seconds, 1, most).longValue()));
        });
    }

    /** Text that may be left empty. */
    static SettingType<Optional<String>> optionalText(String allowed) {
        return new SettingType<>(allowed, text -> text.isEmpty() ? Optional.empty() : Optional.of(text));
    }

    /** Text, where {@code none} stands for no value. */
    static SettingType<Optional<String>> textOrNone(String allowed) {
        return new SettingType<>(
                allowed + ", or none", text -> text.equals("none") ? Optional.empty() : Optional.of(text));
    }

    static SettingType<String> text(String allowed) {
        return new SettingType<>(allowed, text -> {
            require(!text.isBlank());
            return text;
        });
    }

    static SettingType<Path> absolutePath() {
        return new SettingType<>("an absolute path", text -> {
            Path path = Path.of(text);
            require(path.isAbsolute());
            return path.normalize();
        });
    }

    /** Comma-separated texts; a comma inside one is written {@code \,}. */
    static SettingType<List<String>> texts(String allowed, Pattern each) {
        return new SettingType<>(allowed, text -> {
            List<String> items = text.isEmpty()
                    ? List.of()
                    : COMMA.splitAsStream(text)
                            .map(item -> item.replace("\\,", ",").strip())
                            .toList();
            require(items.stream().allMatch(each.asMatchPredicate()));
            return items;
        });
    }

    /** An octal file mode as {@code chmod} takes it. */
    static SettingType<Set<PosixFilePermission>> fileMode() {
        return new SettingType<>("an octal file mode such as 0770", text -> {
            require(MODE.matcher(text).matches());
            return permissions(Integer.parseInt(text, 8));
        });
    }

    static SettingType<LogPriority> logPriority() {
        return new SettingType<>("1 (debug), 2 (info), 3 (warning) or 4 (error)", text -> {
            require(text.matches("[1-4]"));
            return LogPriority.of(Integer.parseInt(text));
        });
    }

    static SettingType<List<LogFilter>> logFilters() {
        return new SettingType<>("a list of LEVEL:TEXT with spaces between them", inLibvirtsWords(LogFilter::parse));
    }

    static SettingType<List<LogOutput>> logOutputs() {
        return new SettingType<>(
                "a list of LEVEL:stderr, LEVEL:journald, LEVEL:syslog:NAME and LEVEL:file:PATH with spaces between them",
                inLibvirtsWords(LogOutput::parse));
    }

    private static <T> Parser<T> inLibvirtsWords(Parser<T> parser) {
        return text -> {
            try {
                return parser.parse(text);
            } catch (LibvirtException e) {
                throw new IllegalArgumentException(e);
            }
        };
    }

    static <E extends Enum<E>> SettingType<E> choice(Class<E> values) {
        String allowed = Stream.of(values.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return new SettingType<>("one of: " + allowed, text -> {
            require(text.equals(text.toLowerCase(Locale.ROOT)));
            return Enum.valueOf(values, text.toUpperCase(Locale.ROOT));
        });
    }

    private static Integer inRange(long number, int least, int most) {
        require(number >= least && number <= most);
        return (int) number;
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        StringBuilder letters = new StringBuilder("rwxrwxrwx");
        for (int bit = 0; bit < letters.length(); bit++) {
            if ((mode & 0400 >> bit) == 0) {
                letters.setCharAt(bit, '-');
            }
        }
        return PosixFilePermissions.fromString(letters.toString());
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException();
        }
    }
}
