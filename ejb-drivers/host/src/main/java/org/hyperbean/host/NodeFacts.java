package org.hyperbean.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hyperbean.driver.NodeInfo;

/** The host's processors and memory, as {@code /proc} and {@code /sys} tell them. */
public final class NodeFacts {
    private static final Pattern CPU = Pattern.compile("cpu\\d+");
    private static final Pattern NODE = Pattern.compile("node\\d+");
    private static final Pattern MEMORY = Pattern.compile("MemTotal: +(\\d+) kB");
    private static final Pattern FREQUENCY = Pattern.compile("cpu MHz\\s*: (\\d+)");

    private NodeFacts() {}

    /** The figures of {@code virNodeGetInfo}. */
    public static NodeInfo read() {
        return read(Path.of("/"), architecture());
    }

    static NodeInfo read(Path root, String architecture) {
        Path cpus = root.resolve("sys/devices/system/cpu");
        List<Path> online = entries(cpus, CPU).stream()
                .filter(cpu -> !text(cpu.resolve("online")).equals(Optional.of("0")))
                .toList();
        int nodes = Math.max(
                1, entries(root.resolve("sys/devices/system/node"), NODE).size());
        int sockets = distinct(online, "topology/physical_package_id");
        int threads = threadsPerCore(online);
        int cores = Math.max(1, online.size() / (sockets * threads));
        return new NodeInfo(
                architecture,
                number(root.resolve("proc/meminfo"), MEMORY),
                online.size(),
                Math.toIntExact(number(root.resolve("proc/cpuinfo"), FREQUENCY)),
                nodes,
                Math.max(1, sockets / nodes),
                cores,
                threads);
    }

    /** The kernel's name of the host's architecture, such as {@code x86_64}. */
    public static String architecture() {
        String name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    private static int distinct(List<Path> cpus, String file) {
        long count = cpus.stream()
                .map(cpu -> text(cpu.resolve(file)).orElse("0"))
                .distinct()
                .count();
        return Math.max(1, Math.toIntExact(count));
    }

    private static int threadsPerCore(List<Path> cpus) {
        long cores = cpus.stream()
                .map(cpu -> text(cpu.resolve("topology/physical_package_id")).orElse("0") + ":"
                        + text(cpu.resolve("topology/core_id")).orElse(cpu.toString()))
                .distinct()
                .count();
        return Math.max(1, Math.toIntExact(cpus.size() / Math.max(1, cores)));
    }

    private static List<Path> entries(Path folder, Pattern name) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Path file, Pattern pattern) {
        Matcher matcher = pattern.matcher(text(file).orElse(""));
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
