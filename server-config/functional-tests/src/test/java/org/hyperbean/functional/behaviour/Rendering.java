package org.hyperbean.functional.behaviour;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.Opaque;

/** Writes answers and events, with a mask over whatever differs from one run to the next. */
final class Rendering {
    private static final List<Mask> MASKS = List.of(
            // UUIDs that the daemon made up are random ones; those of objects made by the suite are not
            new Mask("\\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\b", "UUID"),
            new Mask("\\b(52:54:00|00:16:3e|b8:ac:6f)(:[0-9a-f]{2}){3}\\b", "MAC"),
            // the time of day in seconds, in tens of microseconds, microseconds and nanoseconds
            new Mask("\\b1[789][0-9]{8}\\b", "TIME"),
            new Mask("\\b1[789][0-9]{13,14}\\b", "TIME"),
            new Mask("\\b1[789][0-9]{17}\\b", "TIME"));

    /** Counters that libvirt derives from the time of day. */
    private static final Pattern CLOCKED = Pattern.compile("DOMAIN_(BLOCK|INTERFACE)_STATS");

    /** Lists that libvirt fills from a hash table, whose order is another in each process. */
    private static final Pattern HASHED = Pattern.compile("CONNECT_LIST_.*|CONNECT_GET_ALL_DOMAIN_STATS|.*_LIST_.*");

    private static final Pattern LONG_NUMBER = Pattern.compile("\\b[0-9]{4,}\\b");
    private static final int BYTES_SHOWN = 64;

    private final Path folder;

    Rendering(Path folder) {
        this.folder = folder;
    }

    private record Mask(Pattern pattern, String shown) {
        Mask(String pattern, String shown) {
            this(Pattern.compile(pattern), shown);
        }
    }

    String answer(CallLine call, Object value) {
        String text = masked(value(value, HASHED.matcher(call.procedure()).matches()));
        return CLOCKED.matcher(call.procedure()).matches()
                ? LONG_NUMBER.matcher(text).replaceAll("COUNTER")
                : text;
    }

    String event(String name, Object message) {
        // numbers of registrations are not told from other small numbers
        return masked(name + " " + value(message, false).replaceAll("callbackID=\\d+", "callbackID=N"));
    }

    String failure(LibvirtException failure) {
        return masked("%s in %s: %s; detail %s, %d, %d"
                .formatted(
                        failure.code(),
                        failure.domain(),
                        failure.getMessage(),
                        failure.detail().orElse("-"),
                        failure.int1(),
                        failure.int2()));
    }

    private String masked(String text) {
        String masked = text.replace(folder.toString(), "FOLDER");
        for (Mask mask : MASKS) {
            masked = mask.pattern().matcher(masked).replaceAll(mask.shown());
        }
        return masked;
    }

    private static String value(Object value, boolean sorted) {
        return switch (value) {
            case Opaque opaque -> bytes(opaque.toByteArray());
            case Optional<?> optional ->
                optional.map(held -> value(held, sorted)).orElse("-");
            case List<?> list -> list(list, sorted);
            case Record record -> record(record, sorted);
            default -> value.toString();
        };
    }

    /** The first bytes, and a checksum of all. */
    static String bytes(byte[] bytes) {
        String shown = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, BYTES_SHOWN));
        return bytes.length <= BYTES_SHOWN
                ? shown
                : "%s… %d bytes, %08x".formatted(shown, bytes.length, java.util.Arrays.hashCode(bytes));
    }

    private static String list(List<?> list, boolean sorted) {
        Stream<String> items = list.stream().map(item -> value(item, false));
        return (sorted ? items.sorted() : items).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String record(Record record, boolean sorted) {
        return Stream.of(record.getClass().getRecordComponents())
                .map(component -> component.getName() + "=" + value(component(record, component), sorted))
                .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "(", ")"));
    }

    private static Object component(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component.toString(), e);
        }
    }
}
