package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of clients, as virt-admin shows them. */
class InternetPeersTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1:16509",
        "::1, [::1]:16509",
        "::, [::]:16509",
        "2001:db8:0:0:0:0:0:1, [2001:db8::1]:16509",
        "fe80:0:0:0:1:0:0:2, [fe80::1:0:0:2]:16509",
        "1:0:3:4:5:6:7:8, [1:0:3:4:5:6:7:8]:16509"
    })
    void areWrittenAsLibvirtDoes(String address, String text) throws UnknownHostException {
        assertThat(InternetPeers.text(new InetSocketAddress(InetAddress.getByName(address), 16509)))
                .isEqualTo(text);
    }
}
