package org.hyperbean.configuration;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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

    /** One of some values of an enum, in small letters. */
    @SafeVarargs
    static <E extends Enum<E>> SettingType<E> choice(E... values) {
        Map<String, E> byName = new LinkedHashMap<>();
        for (E value : values) {
            byName.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        return new SettingType<>("one of: " + String.join(", ", byName.keySet()), text -> {
            require(byName.containsKey(text));
            return byName.get(text);
        });
    }

    /** Yes or no, as libvirt's files have it. */
    static SettingType<Boolean> flag() {
        return new SettingType<>("0 or 1", text -> {
            require(text.equals("0") || text.equals("1"));
            return text.equals("1");
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
