package org.hyperbean.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostTest {
    @Test
    void idsAreShortNamesMadeOfTheUri() {
        assertThat(Host.of("qemu:///system").id()).isEqualTo("qemu-system");
        assertThat(Host.of("test:///default").id()).isEqualTo("test-default");
        assertThat(Host.of("qemu+tls://node-1.example/system").id()).isEqualTo("qemu-tls-node-1.example-system");
    }

    @Test
    void namesAreEncodedInAddresses() {
        assertThat(Hrefs.domain(Host.of("qemu:///system"), "a b/c?ü"))
                .isEqualTo("/api/v1/hosts/qemu-system/domains/a%20b%2Fc%3F%C3%BC");
    }
}
