package org.hyperbean.documents.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.hyperbean.documents.net.SocketAddress.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketAddressTest {
    @ParameterizedTest
    @CsvSource({
        "1.2.3.4, 1.2.3.4",
        "1.2.3, 1.2.0.3",
        "0x7f.1, 127.0.0.1",
        "010.0.0.1, 8.0.0.1",
        "2001:DB8::0:1, 2001:db8::1",
        "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "1:0:2:3:4:5:6:7, 1:0:2:3:4:5:6:7",
        "::, ::",
        "::1, ::1",
        "1::, 1::",
        "::ffff:1.2.3.4, ::ffff:1.2.3.4",
        "::1.2.3.4, ::1.2.3.4"
    })
    void writesWhatItReadsInTheUsualForm(String text, String usual) {
        assertThat(SocketAddress.parse(text).map(SocketAddress::text)).contains(usual);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", " 1.2.3.4", "1.2.3.4 ", "1.2.3.4.5", "256.1.1.1", "1.2.3.4:5", "[::1]", ":::", "1:2"})
    void refusesEverythingElse(String text) {
        assertThat(SocketAddress.parse(text)).isEmpty();
    }

    @Test
    void familiesAreKeptApart() {
        assertThat(SocketAddress.parse("1.2.3.4", Family.IPV6)).isEmpty();
        assertThat(SocketAddress.parse("::1", Family.IPV4)).isEmpty();
    }

    @Test
    void masksAndPrefixesNameTheSameNetwork() {
        SocketAddress address = SocketAddress.parse("192.168.122.77").orElseThrow();
        SocketAddress mask = SocketAddress.mask(Family.IPV4, 20);
        assertThat(mask.text()).isEqualTo("255.255.240.0");
        assertThat(mask.prefixLength()).isEqualTo(Optional.of(20));
        assertThat(address.network(mask)).isEqualTo(address.network(20));
        assertThat(address.network(20).text()).isEqualTo("192.168.112.0");
        assertThat(SocketAddress.mask(Family.IPV4, 0).prefixLength()).isEqualTo(Optional.of(0));
        assertThat(SocketAddress.parse("255.0.255.0").orElseThrow().prefixLength())
                .isEmpty();
    }
}
