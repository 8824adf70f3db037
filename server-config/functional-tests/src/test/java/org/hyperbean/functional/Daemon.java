package org.hyperbean.functional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A daemon of the tests' own, in a home folder and on ports of its own, run by the same script that users run. */
final class Daemon implements AutoCloseable {
    private static final Path SCRIPT =
            Path.of("..", "..", "hyperbean").toAbsolutePath().normalize();
    private static final Duration START = Duration.ofMinutes(5);

    private final Path home;
    private final int portBase;
    private String banner = "";

    Daemon(Path home, int portBase) {
        this.home = home;
        this.portBase = portBase;
    }

    /** Starts the daemon and returns when the script says that it is ready. */
    Daemon start() {
        banner = script(START, "start").stdout();
        SharedCertificate.keep(home);
        return this;
    }

    /** What the script printed when the daemon was ready: the ways in. */
    String banner() {
        return banner;
    }

    /** Ends the daemon as a crash would. */
    void kill9() {
        long pid = pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Wait.untilTrue(
                "end of the daemon",
                Duration.ofSeconds(10),
                () -> ProcessHandle.of(pid).map(p -> !p.isAlive()).orElse(true));
    }

    /** The daemon's process id, as the script tells it. */
    long pid() {
        Matcher pid = Pattern.compile("pid (\\d+)")
                .matcher(script(Duration.ofSeconds(20), "status").stdout());
        if (!pid.find()) {
            throw new AssertionError("status names no pid");
        }
        return Long.parseLong(pid.group(1));
    }

    Path home() {
        return home;
    }

    Virsh virsh(String driver, String path) {
        return Virsh.of(driver, path, home.resolve("run/libvirt-sock"));
    }

    Virsh readOnlyVirsh(String driver, String path) {
        return Virsh.of(driver, path, home.resolve("run/libvirt-sock-ro"));
    }

    /** The part of the banner that a pattern's first group matches. */
    String fromBanner(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(banner);
        if (!matcher.find()) {
            throw new AssertionError("nothing like " + pattern + " in\n" + banner);
        }
        return matcher.group(1);
    }

    String adminPassword() {
        try {
            return Files.readString(home.resolve("etc/admin-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Program.Result script(Duration limit, String verb) {
        return Program.run(
                limit,
                List.of(SCRIPT.toString(), verb, "--home", home.toString(), "--port-base", String.valueOf(portBase)));
    }

    /** Stops the daemon and removes its home; the home of one that does not stop stays for whoever looks into it. */
    @Override
    public void close() {
        script(Duration.ofMinutes(1), "stop").stdout();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
