package org.hyperbean.rpc.client.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialSourceTest {
    private static final String FILE = """
        # one for a host, one for all others
        [credentials-fred]
        authname = fred
        password=se=cret
        [credentials-root]
        authname=root

        [auth-libvirt-host]
        credentials=fred
        [auth-libvirt-default]
        credentials=root
        """;

    private static final List<CredentialRequest> BOTH = List.of(
            CredentialRequest.of(CredentialKind.AUTHNAME, "name"),
            CredentialRequest.of(CredentialKind.PASSPHRASE, "password"));

    @TempDir
    private Path folder;

    @Test
    void hostsOwnGroupCountsBeforeTheDefault() throws IOException {
        assertThat(source(FILE, "host", Credentials.NONE).collect("libvirt", BOTH))
                .isEqualTo(Map.of(CredentialKind.AUTHNAME, "fred", CredentialKind.PASSPHRASE, "se=cret"));
        assertThat(source(FILE, "other", Credentials.NONE).known("libvirt", CredentialKind.AUTHNAME))
                .contains("root");
        assertThat(source(FILE, "host", Credentials.NONE).known("ssh", CredentialKind.AUTHNAME))
                .isEmpty();
    }

    @Test
    void onlyWhatIsMissingIsAskedFor() throws IOException {
        Credentials asked = wanted -> {
            assertThat(wanted).extracting(CredentialRequest::kind).containsExactly(CredentialKind.PASSPHRASE);
            return Optional.of(List.of("told"));
        };
        assertThat(source(FILE, "other", asked).collect("libvirt", BOTH))
                .containsEntry(CredentialKind.AUTHNAME, "root")
                .containsEntry(CredentialKind.PASSPHRASE, "told");
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> source(FILE, "other", Credentials.NONE).collect("libvirt", BOTH))
                .withMessage("authentication failed: Failed to collect auth credentials");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[auth-libvirt-host] | Missing item 'credentials' in group 'auth-libvirt-host' in 'FILE'",
                "\"[auth-libvirt-host]\ncredentials=a\" | Missing group 'credentials-a' referenced from group"
                        + " 'auth-libvirt-host' in 'FILE'",
                "a=b | FILE:1: expecting a group or key = value",
                "\"[a]\nb\" | FILE:2: expecting a group or key = value",
            })
    void mistakesAreNamed(String file, String detail) {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> source(file, "host", Credentials.NONE).known("libvirt", CredentialKind.AUTHNAME))
                .withMessage("configuration file syntax error: "
                        + detail.replace("FILE", folder.resolve("auth.conf").toString()))
                .returns(ErrorCode.CONF_SYNTAX, LibvirtException::code);
    }

    @Test
    void nearestFileCounts() throws IOException {
        Files.createDirectories(folder.resolve(".config/libvirt"));
        write(folder.resolve("auth.conf"), "system");
        assertThat(name(Map.of(), Optional.empty())).contains("system");
        write(folder.resolve(".config/libvirt/auth.conf"), "own");
        assertThat(name(Map.of(), Optional.empty())).contains("own");
        write(folder.resolve("named"), "named");
        Optional<String> named = Optional.of(folder.resolve("named").toString());
        assertThat(name(Map.of(), named)).contains("named");
        write(folder.resolve("variable"), "variable");
        Map<String, String> variables =
                Map.of("LIBVIRT_AUTH_FILE", folder.resolve("variable").toString());
        assertThat(name(variables, named)).contains("variable");
    }

    private static void write(Path path, String name) throws IOException {
        Files.writeString(
                path, "[credentials-a]\nauthname=%s\n[auth-libvirt-default]\ncredentials=a\n".formatted(name));
    }

    private Optional<String> name(Map<String, String> variables, Optional<String> named) {
        return CredentialSource.of(environment(variables), named, "host", Credentials.NONE)
                .known("libvirt", CredentialKind.AUTHNAME);
    }

    private CredentialSource source(String file, String host, Credentials asked) throws IOException {
        Path path = Files.writeString(folder.resolve("auth.conf"), file);
        return CredentialSource.of(environment(Map.of()), Optional.of(path.toString()), host, asked);
    }

    private ClientEnvironment environment(Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(more);
        variables.put("HOME", folder.toString());
        return new ClientEnvironment(variables, false, folder, folder);
    }
}
