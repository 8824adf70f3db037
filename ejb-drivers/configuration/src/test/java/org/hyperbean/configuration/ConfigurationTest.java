package org.hyperbean.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    @TempDir
    Path home;

    @Test
    void defaultsAreAllowedAndLieInTheHomeFolder() {
        Configuration configuration = Configuration.of(home, Map.of());

        assertThat(configuration.get(Settings.UNIX_SOCK_DIR)).isEqualTo(home.resolve("run"));
        assertThat(configuration.get(Settings.MAX_CLIENTS)).isEqualTo(5000);
        assertThat(configuration.get(Settings.KEEPALIVE_INTERVAL)).contains(Duration.ofSeconds(5));
        assertThat(configuration.get(Settings.URI_ALIASES)).isEmpty();
        assertThat(configuration.origin(Settings.MAX_CLIENTS)).isEqualTo("default");
        assertThat(configuration.directories().runtime()).isEqualTo(home.resolve("run"));
    }

    @Test
    void valuesAreTyped() {
        Configuration configuration = Configuration.of(
                home,
                Map.of(
                        "unix_sock_rw_perms", "0750",
                        "keepalive_interval", "-1",
                        "uri_fallback", "none",
                        "uri_aliases", "a=qemu:///system,b=test:///x\\,y",
                        "port_base", "20000"));

        assertThat(configuration.get(Settings.UNIX_SOCK_RW_PERMS))
                .isEqualTo(PosixFilePermissions.fromString("rwxr-x---"));
        assertThat(configuration.get(Settings.KEEPALIVE_INTERVAL)).isEmpty();
        assertThat(configuration.get(Settings.URI_FALLBACK)).isEmpty();
        assertThat(configuration.get(Settings.URI_ALIASES)).containsExactly("a=qemu:///system", "b=test:///x,y");
        assertThat(configuration.restPort()).isEqualTo(20043);
        assertThat(configuration.jmxPort()).isEqualTo(20099);
    }

    @Test
    void everyValueThatIsNotAllowedIsReportedAtOnce() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Configuration.of(
                        home,
                        Map.of(
                                "max_clients", "0",
                                "auth_unix_rw", "NONE",
                                "auth_tcp", "polkit",
                                "unix_sock_dir", "run",
                                "unix_sock_rw_perms", "rwx",
                                "keepalive_interval", "soon")))
                .satisfies(e -> assertThat(e.problems()).hasSize(6))
                .withMessageContaining("program: max_clients = \"0\" is not allowed: it takes a whole number from 1");
    }

    @Test
    void aFileThatIsNotUnderstoodRefusesTheStart() throws IOException {
        write("max_clients = twenty\n");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> Configuration.of(home, Map.of()))
                .withMessageContaining("hyperbean.conf:1: syntax error");
    }

    @Test
    void unknownSettingsOfTheFileAreNamedWithTheirLine() throws IOException {
        write("max_clients = 3\n\nmax_cleints = 4\n");

        assertThat(Configuration.of(home, Map.of()).warnings())
                .containsExactly(home + "/etc/hyperbean.conf:3: unknown setting max_cleints has no effect");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(home.resolve("etc"));
        Files.writeString(home.resolve("etc/hyperbean.conf"), text);
    }
}
