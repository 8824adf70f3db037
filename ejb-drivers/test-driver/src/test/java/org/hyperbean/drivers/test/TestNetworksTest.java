package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.network.NetworkDocument;
import org.hyperbean.driver.Network;
import org.junit.jupiter.api.Test;

class TestNetworksTest {
    private static final String UUID = "11111111-2222-3333-4444-555555555555";

    private final TestNetworks networks = new TestNetworks();

    @Test
    void aNewDefinitionOfARunningNetworkWaits() {
        Network network = networks.define(document("n", "br0")).network();
        networks.change(network, stopped -> stopped.withActive(true));
        networks.define(document("n", "br1"));
        assertThat(bridges(networks.get("n"))).containsExactly("br0", "br1");
    }

    @Test
    void aRunningNetworkThatWasStartedFromAnotherDocumentKeepsItsDefinition() {
        networks.define(document("n", "br0"));
        TestNetwork running = networks.create(document("n", "br1"));
        assertThat(bridges(running)).containsExactly("br1", "br0");
        assertThat(running.persistent()).isTrue();
    }

    @Test
    void namesAndUuidsBelongTogether() {
        networks.define(document("n", "br0"));
        assertThatThrownBy(() -> networks.define(document("m", "br0")))
                .hasMessage("operation failed: network 'n' is already defined with uuid " + UUID);
        NetworkDocument other = NetworkDocument.parse("<network><name>n</name></network>", false);
        assertThatThrownBy(() -> networks.define(other))
                .hasMessage("operation failed: network 'n' already exists with uuid " + UUID);
    }

    @Test
    void aRunningNetworkIsNotStartedAgain() {
        networks.create(document("n", "br0"));
        assertThatThrownBy(() -> networks.create(document("n", "br1")))
                .hasMessageContaining("network is already active as 'n'");
    }

    private static List<String> bridges(TestNetwork network) {
        return List.of(network.document(), network.definition()).stream()
                .map(document -> document.bridge().name())
                .flatMap(Optional::stream)
                .toList();
    }

    private static NetworkDocument document(String name, String bridge) {
        return NetworkDocument.parse(
                "<network><name>%s</name><uuid>%s</uuid><bridge name='%s'/></network>".formatted(name, UUID, bridge),
                false);
    }
}
