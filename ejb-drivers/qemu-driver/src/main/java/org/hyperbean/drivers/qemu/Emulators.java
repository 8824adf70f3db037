package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.Command;
import org.hyperbean.host.Programs;
import org.hyperbean.host.SystemErrors;

/**
 * The QEMU programs of the host. A program is asked for its version once for each time that its file changes. Any
 * thread may ask.
 */
public final class Emulators {
    private static final Pattern VERSION = Pattern.compile("version (\\d+)\\.(\\d+)\\.(\\d+) *(?:\\((.*)\\))?");

    private final Map<Key, Emulator> known = new ConcurrentHashMap<>();
    private final Map<Emulator, List<Machine>> machines = new ConcurrentHashMap<>();

    private record Key(Path path, FileTime modified, long size) {}

    /** The program in the {@code PATH} that emulates an architecture, named as in {@code qemu-system-x86_64}. */
    public Optional<Path> find(String architecture) {
        return Programs.find("qemu-system-" + (architecture.equals("i686") ? "i386" : architecture));
    }

    /**
     * What is known of a program.
     *
     * @throws LibvirtException system error when there is no such program; internal error when it is no QEMU
     */
    public Emulator get(Path path) {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            Key key = new Key(path, file.lastModifiedTime(), file.size());
            return known.computeIfAbsent(key, _ -> ask(path));
        } catch (IOException e) {
            String text = "Cannot check QEMU binary " + path + ": " + SystemErrors.reason(e);
            throw LibvirtException.systemError(ErrorDomain.QEMU, SystemErrors.number(e), text)
                    .causedBy(e);
        }
    }

    /** The machines that a program offers, the default one first. */
    public List<Machine> machines(Path path) {
        return machines.computeIfAbsent(get(path), emulator -> EmulatorQueries.machines(emulator.path()));
    }

    private static Emulator ask(Path path) {
        String text = Command.of(path.toString(), "-version")
                .withEnvironment("LC_ALL", "C")
                .run()
                .output();
        Matcher matcher = VERSION.matcher(text);
        if (!matcher.find()) {
            throw QemuErrors.internal("cannot parse " + path + " version number in '" + text.strip() + "'");
        }
        long version = Long.parseLong(matcher.group(1)) * 1_000_000
                + Long.parseLong(matcher.group(2)) * 1_000
                + Long.parseLong(matcher.group(3));
        return new Emulator(path, version, Optional.ofNullable(matcher.group(4)).orElse(""));
    }
}
