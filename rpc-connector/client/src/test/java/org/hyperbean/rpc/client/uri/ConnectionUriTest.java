package org.hyperbean.rpc.client.uri;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.hyperbean.driver.LibvirtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What virsh 9.0.0 made of the same texts. */
class ConnectionUriTest {
    @Test
    void everyPartIsFound() {
        ConnectionUri uri = ConnectionUri.parse("qemu+ssh://u%20:p@[::1]:22/sys%2Ftem?a=b%20c&d;x&=no#frag");
        assertThat(uri.driver()).isEqualTo("qemu");
        assertThat(uri.transportName()).contains("ssh");
        assertThat(uri.user()).contains("u :p");
        assertThat(uri.host()).contains("::1");
        assertThat(uri.port()).hasValue(22);
        assertThat(uri.path()).isEqualTo("/sys/tem");
        assertThat(uri.parameters()).containsExactly(new UriParameter("a", "b c"), new UriParameter("d;x", ""));
        assertThat(uri.fragment()).contains("frag");
    }

    @Test
    void whatIsNotThereIsEmpty() {
        ConnectionUri uri = ConnectionUri.parse("test:///default");
        assertThat(uri.transportName()).isEmpty();
        assertThat(uri.host()).isEmpty();
        assertThat(uri.user()).isEmpty();
        assertThat(uri.port()).isEmpty();
        assertThat(uri.parameters()).isEmpty();
        assertThat(ConnectionUri.parse("qemu:/system").path()).isEqualTo("/system");
    }

    @Test
    void semicolonsSeparateWhereNoAmpersandFollows() {
        assertThat(ConnectionUri.parse("qemu:///?a=1;b=2").parameters())
                .containsExactly(new UriParameter("a", "1"), new UriParameter("b", "2"));
        assertThat(ConnectionUri.parse("qemu:///?a=1;b=2&c=3;d=4").parameters())
                .containsExactly(
                        new UriParameter("a", "1;b=2"), new UriParameter("c", "3"), new UriParameter("d", "4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "://x",
                "+ssh://h/",
                "1qemu:///system",
                "qemu://[::1/system",
                "qemu:///system?a=%zz",
                "qemu+tcp://h:x/system",
                "qemu+tcp://h:/system",
                "qemu+tcp://h:99999999999/system",
                "qemu:///sys tem"
            })
    void whatIsNoUriIsRefused(String text) {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> ConnectionUri.parse(text))
                .withMessage("internal error: Unable to parse URI " + text);
    }

    @ParameterizedTest
    @CsvSource({
        "qemu://system,   internal error: invalid URI qemu://system (maybe you want qemu:///system)",
        "qemu://session/, internal error: invalid URI qemu://session/ (maybe you want qemu:///session)",
        "vz://system,     internal error: invalid URI vz://system (maybe you want vz:///system)",
        "foo,             no connection driver available for URI 'foo' does not include a driver name",
    })
    void usualMistakesAreNamed(String text, String message) {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> ConnectionUri.parse(text))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xen://system", "qemu+ssh://system", "qemu://system/x"})
    void hostsMayBeCalledSystemElsewhere(String text) {
        assertThat(ConnectionUri.parse(text).host()).contains("system");
    }
}
