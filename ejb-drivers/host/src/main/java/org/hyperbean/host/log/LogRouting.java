package org.hyperbean.host.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.hyperbean.driver.LibvirtException;

/** Filters and open outputs of one moment. Any thread writes. */
final class LogRouting {
    private final LogPriority level;
    private final List<LogFilter> filters;
    private final List<OpenOutput> openOutputs;
    /** What level and filters say of each source that has logged; as many as the daemon has loggers. */
    private final Map<String, LogPriority> priorities = new ConcurrentHashMap<>();

    private LogRouting(LogPriority level, List<LogFilter> filters, List<OpenOutput> openOutputs) {
        this.level = level;
        this.filters = List.copyOf(filters);
        this.openOutputs = List.copyOf(openOutputs);
    }

    /**
     * Opens outputs.
     *
     * @param level the priority of sources that no filter is about
     * @param parents writes to standard error
     * @throws LibvirtException if one cannot be opened; then none is open
     */
    static LogRouting open(LogPriority level, List<LogFilter> filters, List<LogOutput> outputs, LogSink parents) {
        List<OpenOutput> open = new ArrayList<>();
        try {
            outputs.forEach(output -> open.add(new OpenOutput(output, open(output.destination(), parents))));
            return new LogRouting(level, filters, open);
        } catch (LibvirtException e) {
            open.forEach(output -> output.sink().close());
            throw e;
        }
    }

    private static LogSink open(LogDestination destination, LogSink parents) {
        return switch (destination) {
            case LogDestination.StandardError() -> parents;
            case LogDestination.File(var path) -> FileSink.open(path);
            case LogDestination.Syslog(var identifier) -> new SyslogSink(identifier);
            case LogDestination.Journal() -> new JournalSink();
        };
    }

    /** The same open outputs behind other filters. */
    LogRouting withFilters(List<LogFilter> newFilters) {
        return new LogRouting(level, newFilters, openOutputs);
    }

    LogPriority level() {
        return level;
    }

    List<LogFilter> filters() {
        return filters;
    }

    List<LogOutput> outputs() {
        return openOutputs.stream().map(OpenOutput::output).toList();
    }

    /** Below this nothing is written, whatever its source. */
    LogPriority lowest() {
        return Stream.concat(Stream.of(level), filters.stream().map(LogFilter::priority))
                .min(Comparator.naturalOrder())
                .orElse(level);
    }

    void write(LogRecord entry) {
        LogPriority priority = LogPriority.of(entry.getLevel());
        if (priority.compareTo(priorityOf(entry.getLoggerName())) < 0) {
            return;
        }
        for (OpenOutput open : openOutputs) {
            if (priority.compareTo(open.output().priority()) >= 0) {
                open.sink().write(entry);
            }
        }
    }

    void close() {
        openOutputs.forEach(open -> open.sink().close());
    }

    private LogPriority priorityOf(String source) {
        return priorities.computeIfAbsent(
                source,
                name -> filters.stream()
                        .filter(filter -> LogSources.matches(filter, name))
                        .findFirst()
                        .map(LogFilter::priority)
                        .orElse(level));
    }

    /** An output and what writes to it. */
    private record OpenOutput(LogOutput output, LogSink sink) {}
}
