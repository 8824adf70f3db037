package org.hyperbean.host.log;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.Wildcards;

/**
 * Gives the sources whose names match a pattern a priority of their own, below which their messages are dropped.
 *
 * @param match a shell pattern for the whole name
 */
public record LogFilter(LogPriority priority, String match) {
    /**
     * Reads libvirt's grammar: filters with spaces between them, each {@code PRIORITY:TEXT}, where the text may stand
     * anywhere in a source's name.
     *
     * @throws LibvirtException in libvirt's words for the first that is wrong
     */
    public static List<LogFilter> parse(String filters) {
        return words(filters).map(LogFilter::parseOne).toList();
    }

    /** The filters as libvirt shows them. */
    public static String format(List<LogFilter> filters) {
        return filters.stream().map(filter -> filter + " ").collect(Collectors.joining());
    }

    static Stream<String> words(String text) {
        return Stream.of(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static LogFilter parseOne(String filter) {
        String[] parts = filter.split(":", -1);
        if (parts.length < 2) {
            throw invalid("Malformed format for filter '" + filter + "'");
        }
        LogPriority priority = LogPriority.parse(parts[0])
                .orElseThrow(() -> invalid("Invalid priority '" + parts[0] + "' for filter '" + filter + "'"));
        // a plus sign once asked for stack traces
        String text = parts[1].startsWith("+") ? parts[1].substring(1) : parts[1];
        if (text.isEmpty()) {
            throw invalid("Invalid match string '" + parts[1] + "'");
        }
        return new LogFilter(priority, "*" + text + "*");
    }

    static LibvirtException invalid(String detail) {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.NONE, detail);
    }

    boolean matches(String name) {
        return Wildcards.compile(match).matcher(name).matches();
    }

    @Override
    public String toString() {
        return priority.number() + ":" + match;
    }
}
