package org.hyperbean.rpc.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.InvalidPropertyException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import org.hyperbean.configuration.Configuration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Endpoints come and go in whatever order an application server likes. */
class HyperbeanResourceAdapterTest {
    @TempDir
    private Path home;

    private final RpcActivationSpec spec = new RpcActivationSpec();
    private HyperbeanResourceAdapter adapter;
    private Path socket;

    @BeforeEach
    void start() {
        adapter = new HyperbeanResourceAdapter(() -> Configuration.of(home, Map.of()));
        socket = home.resolve("run/libvirt-sock");
    }

    @AfterEach
    void stop() {
        adapter.stop();
        assertThat(socket).doesNotExist();
    }

    @Test
    void listensWhileAnEndpointIsActive() throws ResourceException, IOException {
        TestEndpoints endpoints = new TestEndpoints();
        adapter.endpointActivation(endpoints, spec);
        assertThatConnecting();
        adapter.endpointDeactivation(endpoints, spec);
        assertThat(socket).doesNotExist();
    }

    @Test
    void theAdminServerLivesAsLongAsTheAdapter() throws ResourceException {
        Path adminSocket = home.resolve("run/libvirt-admin-sock");
        TestEndpoints endpoints = new TestEndpoints();
        adapter.endpointActivation(endpoints, spec);
        adapter.endpointDeactivation(endpoints, spec);
        assertThat(adminSocket).exists();
        adapter.stop();
        assertThat(adminSocket).doesNotExist();
    }

    @Test
    void activatingTwiceReplaces() throws ResourceException, IOException {
        TestEndpoints endpoints = new TestEndpoints();
        adapter.endpointActivation(endpoints, spec);
        adapter.endpointActivation(endpoints, spec);
        assertThatConnecting();
        adapter.endpointDeactivation(endpoints, spec);
        assertThat(socket).doesNotExist();
        assertThatCode(() -> adapter.endpointDeactivation(endpoints, spec)).doesNotThrowAnyException();
    }

    @Test
    void deactivatingWhatWasReplacedLeavesTheNewOne() throws ResourceException, IOException {
        TestEndpoints old = new TestEndpoints();
        adapter.endpointActivation(old, spec);
        adapter.endpointActivation(new TestEndpoints(), spec);
        adapter.endpointDeactivation(old, spec);
        assertThatConnecting();
    }

    @Test
    void aSocketInUseIsAnErrorThatNamesIt() throws ResourceException {
        adapter.endpointActivation(new TestEndpoints(), spec);
        HyperbeanResourceAdapter second = new HyperbeanResourceAdapter(() -> Configuration.of(home, Map.of()));
        assertThatThrownBy(() -> second.endpointActivation(new TestEndpoints(), spec))
                .isInstanceOf(ResourceException.class)
                .hasMessageContaining("another daemon listens on " + socket);
    }

    @Test
    void anInvalidConfigurationOpensNoSocket() {
        HyperbeanResourceAdapter misled =
                new HyperbeanResourceAdapter(() -> Configuration.of(home, Map.of("max_clients", "many")));
        assertThatThrownBy(() -> misled.endpointActivation(new TestEndpoints(), spec))
                .isInstanceOf(InvalidPropertyException.class);
        assertThat(socket).doesNotExist();
    }

    private void assertThatConnecting() throws IOException {
        try (SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            assertThat(client.isConnected()).isTrue();
        }
    }
}
