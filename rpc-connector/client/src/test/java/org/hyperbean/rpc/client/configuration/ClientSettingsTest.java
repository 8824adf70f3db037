package org.hyperbean.rpc.client.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.uri.ConnectionUri;
import org.hyperbean.rpc.client.uri.UriChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientSettingsTest {
    @TempDir
    private Path folder;

    @Test
    void everyKindOfValueIsRead() throws IOException {
        ClientSettings settings = settings("""
                # a comment
                uri_default = "qemu:///session"   # another
                uri_aliases = [
                  "one=test:///default", 'two=qemu+ssh://h/system?a=b',   # more
                ]
                remote_mode = 'direct'; remote_proxy=\"""netcat\"""
                unknown = -5
                """);
        assertThat(settings.uriDefault()).contains("qemu:///session");
        assertThat(settings.alias("two")).contains("qemu+ssh://h/system?a=b");
        assertThat(settings.alias("three")).isEmpty();
        assertThat(settings.remoteMode()).contains("direct");
        assertThat(settings.remoteProxy()).contains("netcat");
        assertThat(settings.tlsPriority()).isEmpty();
    }

    /** What virsh 9.0.0 said of the same files. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "uri_default \"x\"            | configuration file syntax error: FILE:1: expecting an assignment",
                "uri_default = x              | configuration file syntax error: FILE:1: expecting a value",
                "uri_default = \"x            | configuration file syntax error: FILE:1: unterminated string",
                "uri_default = [ \"x\" \"y\" ]  | configuration file syntax error: FILE:1: expecting a separator in list",
                "1uri = 3                     | configuration file syntax error: FILE:1: expecting a name",
                "a = \"x\" b = 3              | configuration file syntax error: FILE:1: expecting a separator",
                "uri_default = 5              | internal error: FILE: expected a string for 'uri_default' parameter",
                "uri_default = [ \"x\", ]     | internal error: FILE: expected a string for 'uri_default' parameter",
                "uri_aliases = \"a=b\"        | internal error: FILE: expected a string list for 'uri_aliases' parameter",
                "uri_aliases = [ 5 ]          | configuration file syntax error: FILE: expected a string list"
                        + " for 'uri_aliases' parameter",
                "uri_aliases = [ \"ab\" ]     | configuration file syntax error: Malformed 'uri_aliases' config"
                        + " entry 'ab', expected 'alias=uri://host/path'",
                "uri_aliases = [ \"a b=c\" ]  | configuration file syntax error: Malformed 'uri_aliases' config"
                        + " entry 'a b=c', aliases may only contain 'a-Z, 0-9, _, -'",
            })
    void mistakesAreNamed(String line, String message) {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> {
                    ClientSettings settings = settings(line + "\n");
                    settings.uriDefault();
                    settings.alias("x");
                })
                .withMessage(
                        message.replace("FILE", folder.resolve("libvirt.conf").toString()));
    }

    @Test
    void nearestChoiceOfUriCounts() throws IOException {
        String file = "uri_default = \"short\"\nuri_aliases = [ \"short=test:///default\" ]\n";
        assertThat(choose(Map.of(), file, "qemu:///system")).contains("qemu:///system");
        assertThat(choose(Map.of("LIBVIRT_DEFAULT_URI", "lxc:///"), file, "")).contains("lxc:///");
        assertThat(choose(Map.of("LIBVIRT_DEFAULT_URI", ""), file, "")).contains("test:///default");
        assertThat(choose(Map.of(), file, "short")).contains("test:///default");
        assertThat(choose(Map.of(), "", "")).isEmpty();
        assertThat(choose(Map.of(), "", "XEN")).contains("xen:///system");
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> choice(Map.of(), file).choose(Optional.of("short"), false));
    }

    private Optional<String> choose(Map<String, String> variables, String file, String given) throws IOException {
        return choice(variables, file).choose(Optional.of(given), true).map(ConnectionUri::text);
    }

    private UriChoice choice(Map<String, String> variables, String file) throws IOException {
        return new UriChoice(environment(variables), settings(file));
    }

    private ClientSettings settings(String text) throws IOException {
        Files.writeString(folder.resolve("libvirt.conf"), text);
        return ClientSettings.read(environment(Map.of()));
    }

    private ClientEnvironment environment(Map<String, String> variables) {
        return new ClientEnvironment(variables, true, folder, folder);
    }
}
