package org.hyperbean.host.log;

import java.util.Map;
import java.util.Optional;

/**
 * The names that filters know a logger by: its own, and one in libvirt's vocabulary such as {@code rpc.RpcServer} or
 * {@code qemu.Monitor}, since operators write the filters of libvirt's documentation.
 */
final class LogSources {
    private static final String OURS = "org.hyperbean.";

    /** libvirt's module for the packages where it is not the package's first or, of drivers, second word. */
    private static final Map<String, String> MODULES = Map.of(
            "rpc.adapter.handlers.", "remote",
            "rpc.adapter.admin.", "admin",
            "documents.", "conf",
            "host.", "util",
            "table.", "driver",
            "configuration.", "util");

    private LogSources() {}

    /** Whether a filter is about a logger. */
    static boolean matches(LogFilter filter, String logger) {
        return filter.matches(logger)
                || libvirtName(logger).filter(filter::matches).isPresent();
    }

    static Optional<String> libvirtName(String logger) {
        if (!logger.startsWith(OURS)) {
            return Optional.empty();
        }
        String name = logger.substring(OURS.length());
        return Optional.of(module(name) + "." + name.substring(name.lastIndexOf('.') + 1));
    }

    private static String module(String name) {
        return MODULES.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> {
                    String inside = name.startsWith("drivers.") ? name.substring("drivers.".length()) : name;
                    return inside.split("\\.", 2)[0];
                });
    }
}
