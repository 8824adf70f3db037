package org.hyperbean.rpc.client.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.SystemErrors;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;

/** {@code auth.conf}: which credentials a service on a host wants. */
final class AuthFile {
    private static final String NAME = "auth.conf";
    private static final String DEFAULT_HOST = "default";

    private final KeyFile file;

    private AuthFile(KeyFile file) {
        this.file = file;
    }

    /**
     * Reads the file that counts: the one that {@code LIBVIRT_AUTH_FILE} names, else the one of the URI, the user's own
     * or the system's. Without any, nothing is known.
     *
     * @param named what the URI says
     */
    static AuthFile find(Optional<String> named, ClientEnvironment environment) {
        Optional<Path> path = environment
                .variable("LIBVIRT_AUTH_FILE")
                .or(() -> named)
                .map(Path::of)
                .or(() -> Stream.of(environment.userConfigurationFolder(), environment.systemFolder())
                        .map(folder -> folder.resolve(NAME))
                        .filter(Files::exists)
                        .findFirst());
        return new AuthFile(path.map(AuthFile::read).orElse(new KeyFile(Path.of(NAME), Map.of())));
    }

    private static KeyFile read(Path path) {
        try {
            return KeyFile.parse(path, Files.readAllLines(path));
        } catch (NoSuchFileException _) {
            return new KeyFile(path, Map.of());
        } catch (IOException unreadable) {
            String text = "Failed to open file '" + path + "': " + SystemErrors.reason(unreadable);
            throw LibvirtException.systemError(ErrorDomain.AUTH, SystemErrors.number(unreadable), text)
                    .causedBy(unreadable);
        }
    }

    /**
     * Looks a credential up.
     *
     * @param service such as {@code libvirt} or {@code ssh}
     * @throws LibvirtException configuration file syntax error when groups do not refer to each other as they should
     */
    Optional<String> credential(String service, String host, String key) {
        return group(service, host).flatMap(group -> file.value(group, key));
    }

    private Optional<String> group(String service, String host) {
        return Stream.of(host, DEFAULT_HOST)
                .map(name -> "auth-" + service + "-" + name)
                .filter(file::has)
                .findFirst()
                .map(this::credentials);
    }

    private String credentials(String from) {
        String group = "credentials-"
                + file.value(from, "credentials")
                        .orElseThrow(() -> KeyFile.syntax(
                                "Missing item 'credentials' in group '%s' in '%s'".formatted(from, file.path())));
        if (!file.has(group)) {
            List<String> parts = List.of(group, from, file.path().toString());
            throw KeyFile.syntax("Missing group '%s' referenced from group '%s' in '%s'".formatted(parts.toArray()));
        }
        return group;
    }
}
