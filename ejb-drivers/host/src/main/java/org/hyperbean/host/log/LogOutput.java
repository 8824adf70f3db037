package org.hyperbean.host.log;

import static org.hyperbean.host.log.LogFilter.invalid;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A place for all messages of a priority or a higher one.
 *
 * @param priority the lowest that gets there
 */
public record LogOutput(LogPriority priority, LogDestination destination) {
    /**
     * Reads libvirt's grammar: outputs with spaces between them, each {@code PRIORITY:stderr},
     * {@code PRIORITY:journald}, {@code PRIORITY:syslog:NAME} or {@code PRIORITY:file:PATH}. Of two to the same place
     * the later one counts.
     *
     * @throws org.hyperbean.driver.LibvirtException in libvirt's words for the first that is wrong
     */
    public static List<LogOutput> parse(String outputs) {
        Map<LogDestination, LogOutput> byDestination = new LinkedHashMap<>();
        LogFilter.words(outputs)
                .map(LogOutput::parseOne)
                .forEach(output -> byDestination.put(output.destination(), output));
        return List.copyOf(byDestination.values());
    }

    /** The outputs as libvirt shows them. */
    public static String format(List<LogOutput> outputs) {
        return outputs.stream().map(LogOutput::toString).collect(Collectors.joining(" "));
    }

    private static LogOutput parseOne(String output) {
        String[] parts = output.split(":", -1);
        if (parts.length < 2) {
            throw invalid("Malformed format for log output '" + output + "'");
        }
        LogPriority priority = LogPriority.parse(parts[0])
                .orElseThrow(() -> invalid("Invalid log priority '" + parts[0] + "' for log output '" + output + "'"));
        return new LogOutput(priority, destination(output, parts));
    }

    private static LogDestination destination(String output, String... parts) {
        return switch (parts[1]) {
            case "stderr" -> {
                requireParts(2, output, parts);
                yield new LogDestination.StandardError();
            }
            case "journald" -> {
                requireParts(2, output, parts);
                yield new LogDestination.Journal();
            }
            case "syslog" -> {
                requireParts(3, output, parts);
                yield new LogDestination.Syslog(parts[2]);
            }
            case "file" -> {
                requireParts(3, output, parts);
                yield new LogDestination.File(Path.of(parts[2]).toAbsolutePath().normalize());
            }
            default -> throw invalid("Invalid log destination '" + parts[1] + "' for log output '" + output + "'");
        };
    }

    private static void requireParts(int wanted, String output, String... parts) {
        if (parts.length != wanted) {
            throw invalid("Log output '" + output + "' does not meet the format requirements for destination type '"
                    + parts[1] + "'");
        }
    }

    @Override
    public String toString() {
        return priority.number() + ":" + destination;
    }
}
