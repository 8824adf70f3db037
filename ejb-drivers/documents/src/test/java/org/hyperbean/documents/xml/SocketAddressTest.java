package org.hyperbean.documents.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hyperbean.driver.LibvirtException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketAddressTest {
    @ParameterizedTest
    @CsvSource({
        "10.1, 10.0.0.1",
        "0x0a.1.2.03, 10.1.2.3",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "1:0:2:3:4:5:6:7, 1:0:2:3:4:5:6:7",
        "::ffff:1.2.3.4, ::ffff:1.2.3.4",
        "::1.2.3.4, ::1.2.3.4",
        "0:0:0:0:0:0:0:1, ::1",
        "FE80:0:0:0:0:0:0:0, fe80::",
        "::, ::",
        "fe80::1%lo, fe80::1%lo"
    })
    void addressesAreWrittenInTheirShortestForm(String text, String written) {
        assertThat(SocketAddress.parse(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "10.1.2.3 ", "1.2.3.4.5", "256.1.1.1", "[::1]", "fe80:::1"})
    void whatIsNoAddressIsRefused(String text) {
        assertThat(SocketAddress.find(text)).isEmpty();
        assertThatThrownBy(() -> SocketAddress.parse(text))
                .isInstanceOf(LibvirtException.class)
                .hasMessage("Cannot parse socket address '%s': Name or service not known", text);
    }

    @Test
    void networksHaveAFirstAndALastAddress() {
        SocketAddress address = SocketAddress.parse("10.1.2.3");
        assertThat(address.masked(16)).isEqualTo(SocketAddress.parse("10.1.0.0"));
        assertThat(address.broadcast(16)).isEqualTo(SocketAddress.parse("10.1.255.255"));
        assertThat(SocketAddress.parse("255.255.240.0").netmaskBits()).contains(20);
        assertThat(SocketAddress.parse("255.0.255.0").netmaskBits()).isEmpty();
    }
}
