package org.hyperbean.rpc.client.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a client finds files and sockets.
 *
 * @param variables the environment
 * @param privileged whether the program runs as root, which uses the daemons and files of the system only
 * @param systemFolder configuration of the system
 * @param systemSockets sockets of the system's daemons
 */
public record ClientEnvironment(
        Map<String, String> variables, boolean privileged, Path systemFolder, Path systemSockets) {
    private static final String LIBVIRT = "libvirt";

    /** Keeps its own copy of the variables. */
    public ClientEnvironment {
        variables = Map.copyOf(variables);
    }

    /** The surroundings of this process. */
    public static ClientEnvironment ofThisProcess() {
        return new ClientEnvironment(System.getenv(), isRoot(), Path.of("/etc/libvirt"), Path.of("/var/run/libvirt"));
    }

    /** A variable that is set and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    /** The user's own folder. */
    public Path home() {
        return Path.of(variable("HOME").orElseGet(() -> System.getProperty("user.home")));
    }

    /** Where libvirt's files for the clients of this user are. */
    public Path configurationFolder() {
        return privileged ? systemFolder : userConfigurationFolder();
    }

    /** Where files are that belong to this user, even to root. */
    public Path userConfigurationFolder() {
        return folder("XDG_CONFIG_HOME", ".config");
    }

    /** Where the user's own daemons have their sockets. */
    public Path sessionSockets() {
        return variable("XDG_RUNTIME_DIR").isPresent()
                ? folder("XDG_RUNTIME_DIR", "")
                : folder("XDG_CACHE_HOME", ".cache");
    }

    private Path folder(String variable, String below) {
        return variable(variable)
                .map(Path::of)
                .orElseGet(() -> home().resolve(below))
                .resolve(LIBVIRT);
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("/proc is not there", unreadable);
        }
    }
}
