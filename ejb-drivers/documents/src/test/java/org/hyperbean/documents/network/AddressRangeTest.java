package org.hyperbean.documents.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.hyperbean.documents.xml.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.9, 10.0.0.3, range 10.0.0.9 - 10.0.0.3 is reversed",
        "10.0.0.9, 10.0.1.3, range 10.0.0.9 - 10.0.1.3 is not entirely within network 10.0.0.1/24",
        "10.0.0.0, 10.0.0.3, start of range 10.0.0.0 - 10.0.0.3 in network 10.0.0.1/24 is the network address",
        "10.0.0.9, 10.0.0.255, end of range 10.0.0.9 - 10.0.0.255 in network 10.0.0.1/24 is the broadcast address",
        "fe80::1, fe80::2, mismatch of address family in range fe80::1 - fe80::2 for network 10.0.0.1",
        "fe80::1, 10.0.0.3, mismatch of address family in range fe80::1 - 10.0.0.3"
    })
    void whatDoesNotFitANetworkIsRefused(String start, String end, String message) {
        AddressRange range = new AddressRange(SocketAddress.parse(start), SocketAddress.parse(end));
        assertThatThrownBy(() -> range.check(SocketAddress.parse("10.0.0.1"), Optional.of(24)))
                .hasMessageContaining(message);
    }

    @Test
    void aRangeOfAllAddressesOfALargeNetworkIsTooLarge() {
        AddressRange range = new AddressRange(SocketAddress.parse("10.0.0.1"), SocketAddress.parse("10.1.0.1"));
        assertThatThrownBy(range::check).hasMessageContaining("is too large (> 65535)");
    }

    @Test
    void oneAddressIsARange() {
        AddressRange range = new AddressRange(SocketAddress.parse("10.0.0.9"), SocketAddress.parse("10.0.0.9"));
        assertThat(range.check(SocketAddress.parse("10.0.0.1"), Optional.of(8))).isSameAs(range);
    }
}
