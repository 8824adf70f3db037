package org.hyperbean.rpc.client.uri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.hyperbean.driver.LibvirtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteTargetTest {
    /** The names that virsh 9.0.0 asked a daemon for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "qemu+ssh://u@h:1/system?keyfile=/k       | qemu:///system",
                "qemu+unix:///sys%20te(m)?a=b/c%20d~-_.!*()'&MODE=legacy&B;c=d&e="
                        + " | qemu:///sys%20te(m)?a=b%2Fc%20d~-_.%21%2A%28%29%27&B;c=d&e=",
                "test+tcp://h:1/a;b@&=+$,c:#frag%20       | test:///a;b@&=+$,c%3A#frag%20",
                "qemu+unix:?x=1                           | qemu://?x=1",
                "QEMU+unix:///system                      | QEMU:///system",
                "qemu+unix:///a%C3%A4b%2fc                | qemu:///a%C3%A4b/c",
                "remote+unix:///system?x=1                | \"\"",
                "qemu+unix:///system?name=foo%20&socket=a | \"foo \"",
            })
    void daemonIsAskedForWhatTheClientDoesNotUse(String uri, String name) {
        assertThat(target(uri).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "qemu:///system,            UNIX,    localhost, ",
        "qemu://h/system,           TLS,     h,         16514",
        "qemu+TCP://h/system,       TCP,     h,         16509",
        "qemu+tcp://h:1/system,     TCP,     h,         1",
        "qemu+ssh://h/system,       SSH,     h,         ",
        "qemu+ssh:///system,        SSH,     localhost, ",
        "qemu+libssh://h/system,    LIBSSH,  h,         22",
        "qemu+libssh2://h/system,   LIBSSH2, h,         22",
    })
    void transportHasItsHostAndPort(String uri, TransportKind kind, String host, Integer port) {
        RemoteTarget target = target(uri);
        assertThat(target.transport()).isEqualTo(kind);
        assertThat(target.host()).isEqualTo(host);
        assertThat(target.port().stream().boxed())
                .containsExactlyElementsOf(Optional.ofNullable(port).stream().toList());
    }

    @Test
    void lastOfEqualOptionsCounts() {
        UriOptions options = target("qemu+unix:///system?socket=a&SOCKET=b&no_tty=1&no_tty=0")
                .options();
        assertThat(options.text("socket")).contains("b");
        assertThat(options.isOn("no_tty")).isFalse();
        assertThat(options.isOn("no_verify")).isFalse();
        assertThat(target("qemu+unix:///system?no_verify=%20-7").options().isOn("no_verify"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "qemu+bar://h/system         | \"remote_open: transport in URL not recognised"
                        + " (should be tls|unix|ssh|ext|tcp|libssh2|libssh)\"",
                "qemu+://h/system            | \"remote_open: transport in URL not recognised"
                        + " (should be tls|unix|ssh|ext|tcp|libssh2|libssh)\"",
                "qemu+unix://h/system        | \"using unix socket and remote server 'h' is not supported.\"",
                "qemu+unix:///system?no_tty= | Failed to parse value of URI component no_tty",
                "qemu+unix:///s?no_tty=1x    | Failed to parse value of URI component no_tty",
                "qemu+unix:///s?no_tty=1&no_tty=x | Failed to parse value of URI component no_tty",
            })
    void whatIsNotUnderstoodIsNamed(String uri, String detail) {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> target(uri))
                .withMessage("invalid argument: " + detail);
    }

    private static RemoteTarget target(String uri) {
        return RemoteTarget.of(ConnectionUri.parse(uri));
    }
}
