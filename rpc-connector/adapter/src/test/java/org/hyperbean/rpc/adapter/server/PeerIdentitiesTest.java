package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Set;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may what, by socket and user. */
class PeerIdentitiesTest {
    private static final int DAEMON = 500;
    private static final int STRANGER = 1000;

    @Test
    void everybodyWhoGetsThroughTheReadWriteSocketAdministrates() {
        assertThat(new PeerIdentities(false, DAEMON).role(STRANGER)).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void onTheReadOnlySocketStrangersRead() {
        PeerIdentities identities = new PeerIdentities(true, DAEMON);
        assertThat(identities.role(0)).isEqualTo(Role.ADMINISTRATOR);
        assertThat(identities.role(DAEMON)).isEqualTo(Role.ADMINISTRATOR);
        assertThat(identities.role(STRANGER)).isEqualTo(Role.READER);
    }

    @Test
    void thePeerIsTheProcessAtTheOtherEnd(@TempDir Path folder) throws IOException {
        UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("s"));
        try (ServerSocketChannel listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            listener.bind(address);
            try (SocketChannel client = SocketChannel.open(address);
                    SocketChannel accepted = listener.accept()) {
                Identity identity = new PeerIdentities(false, DAEMON).of(accepted);
                assertThat(client.isConnected()).isTrue();
                assertThat(identity.name()).isEqualTo(System.getProperty("user.name"));
                assertThat(identity.roles()).isEqualTo(Set.of(Role.ADMINISTRATOR));
                assertThat(identity.peer().orElseThrow().pid())
                        .isEqualTo(ProcessHandle.current().pid());
            }
        }
    }
}
