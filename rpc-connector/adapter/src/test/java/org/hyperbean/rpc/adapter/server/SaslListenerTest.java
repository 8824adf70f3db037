package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hyperbean.driver.Role;
import org.hyperbean.host.CommandResult;
import org.hyperbean.host.Programs;
import org.hyperbean.rpc.adapter.security.AuthenticationMethod;
import org.hyperbean.rpc.protocol.Opaque;
import org.hyperbean.rpc.protocol.remote.AuthSaslInitRet;
import org.hyperbean.rpc.protocol.remote.AuthSaslStartArgs;
import org.hyperbean.rpc.protocol.remote.AuthSaslStartRet;
import org.hyperbean.rpc.protocol.remote.AuthType;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients log in with name and password: virsh by each mechanism, others not quite as they should. */
class SaslListenerTest {
    private static final String FAILED = "authentication failed: authentication failed";

    @TempDir
    private Path folder;

    private ListenerFixture fixture;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(Programs.find("virsh").isPresent(), "virsh is not installed (package libvirt-clients)");
        fixture = new ListenerFixture(folder);
    }

    @AfterEach
    void stop() {
        if (fixture != null) {
            fixture.close();
        }
    }

    @Test
    void virshLogsInByScramOnAUnixSocket() throws IOException {
        CommandResult result = fixture.virsh(unix(fixture.sasl("*")), ListenerFixture.PASSWORD, "list --all");
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).contains(" 1    test   running");
    }

    @Test
    void virshLogsInByPlain() throws IOException {
        String uri = unix(fixture.sasl("*")) + "&auth=sasl.PLAIN";
        assertThat(fixture.virsh(uri, ListenerFixture.PASSWORD, "list --all").output())
                .contains(" 1    test   running");
        assertThat(fixture.virsh(uri, "wrong", "list").errors()).contains(FAILED);
    }

    @Test
    void virshTalksThroughASecurityLayerOnTcp() throws IOException {
        String uri = tcp(fixture.sasl("*"));
        CommandResult result = fixture.virsh(uri, ListenerFixture.PASSWORD, "list --all; suspend test; domstate test");
        assertThat(result.errors()).isEmpty();
        assertThat(result.output()).contains(" 1    test   running", "Domain 'test' suspended", "paused");
    }

    @Test
    void virshIsRefusedWithAWrongPassword() throws IOException {
        assertThat(fixture.virsh(unix(fixture.sasl("*")), "wrong", "list").errors())
                .contains(FAILED);
        assertThat(fixture.virsh(tcp(fixture.sasl("*")), "wrong", "list").errors())
                .contains(FAILED);
    }

    @Test
    void virshIsRefusedWhenTheUserIsNotOnTheList() throws IOException {
        CommandResult result = fixture.virsh(unix(fixture.sasl("f*", "root")), ListenerFixture.PASSWORD, "list");
        assertThat(result.errors()).contains(FAILED);
    }

    @Test
    void tcpWithoutAuthenticationNeedsNone() throws IOException {
        String uri = tcp(new AuthenticationMethod.None());
        assertThat(fixture.virsh(uri, "", "list --all").output()).contains(" 1    test   running");
    }

    @Test
    void onlyMechanismsThatEncryptAreOfferedOnTcp() throws IOException {
        assertThat(mechanisms(RawClient.tcp(port(fixture.sasl("*"))))).isEqualTo("DIGEST-MD5");
        assertThat(mechanisms(new RawClient(fixture.listenUnix(fixture.sasl("*")))))
                .isEqualTo("SCRAM-SHA-256,PLAIN");
    }

    @Test
    void nothingElseCanBeCalledBefore() throws IOException {
        try (RawClient client = new RawClient(fixture.listenUnix(fixture.sasl("*")))) {
            assertThatThrownBy(() -> client.open(MemoryHypervisor.URI, 0)).hasMessage("authentication required");
            assertThatThrownBy(() -> client.call(RemoteProcedures.CONNECT_GET_TYPE))
                    .hasMessage("authentication required");
            assertThat(client.call(RemoteProcedures.AUTH_LIST).types()).containsExactly(AuthType.SASL);
            assertThat(fixture.daemon.server.anonymousClientCount()).isEqualTo(1);

            client.call(RemoteProcedures.AUTH_SASL_INIT);
            assertThat(plain(client, ListenerFixture.PASSWORD).complete()).isEqualTo(1);
            client.open(MemoryHypervisor.URI, 0);
            assertThat(client.call(RemoteProcedures.AUTH_LIST).types()).containsExactly(AuthType.NONE);
            assertThat(fixture.daemon.server.anonymousClientCount()).isZero();
            assertThat(fixture.clients()).singleElement().satisfies(facts -> {
                assertThat(facts.saslUser()).contains(ListenerFixture.USER);
                assertThat(facts.identity().roles()).contains(Role.ADMINISTRATOR);
            });
        }
    }

    @Test
    void aFailureIsForgottenAndTheClientBeginsAnew() throws IOException {
        try (RawClient client = new RawClient(fixture.listenUnix(fixture.sasl("*")))) {
            client.call(RemoteProcedures.AUTH_SASL_INIT);
            assertThatThrownBy(() -> plain(client, "wrong")).hasMessage(FAILED);
            assertThatThrownBy(() -> plain(client, ListenerFixture.PASSWORD)).hasMessage(FAILED);
            client.call(RemoteProcedures.AUTH_SASL_INIT);
            assertThat(plain(client, ListenerFixture.PASSWORD).complete()).isEqualTo(1);
        }
    }

    @Test
    void whatIsNotOfferedFails() throws IOException {
        try (RawClient client = new RawClient(fixture.listenUnix(fixture.sasl("*")))) {
            assertThatThrownBy(() -> client.call(RemoteProcedures.AUTH_POLKIT)).hasMessage(FAILED);
            client.call(RemoteProcedures.AUTH_SASL_INIT);
            assertThatThrownBy(() -> client.call(
                            RemoteProcedures.AUTH_SASL_START, new AuthSaslStartArgs("DIGEST-MD5", 1, Opaque.EMPTY)))
                    .hasMessage(FAILED);
        }
        try (RawClient client = new RawClient(fixture.daemon.socket)) {
            assertThatThrownBy(() -> client.call(RemoteProcedures.AUTH_SASL_INIT))
                    .hasMessage(FAILED);
        }
    }

    private String unix(AuthenticationMethod authentication) throws IOException {
        return "test+unix:///default?socket=" + fixture.listenUnix(authentication);
    }

    private String tcp(AuthenticationMethod authentication) throws IOException {
        return "test+tcp://127.0.0.1:" + port(authentication) + "/default";
    }

    private int port(AuthenticationMethod authentication) throws IOException {
        return fixture.listen(new ListenerSettings.Tcp(ListenerFixture.anyPort(), authentication, 10));
    }

    private static String mechanisms(RawClient client) throws IOException {
        try (client) {
            AuthSaslInitRet offer = client.call(RemoteProcedures.AUTH_SASL_INIT);
            return offer.mechlist();
        }
    }

    private static AuthSaslStartRet plain(RawClient client, String password) throws IOException {
        byte[] data = ("\0" + ListenerFixture.USER + "\0" + password).getBytes(StandardCharsets.UTF_8);
        return client.call(RemoteProcedures.AUTH_SASL_START, new AuthSaslStartArgs("PLAIN", 0, Opaque.copyOf(data)));
    }
}
