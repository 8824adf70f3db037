package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.XdrWriter;
import org.hyperbean.rpc.protocol.keepalive.KeepaliveProcedures;
import org.hyperbean.rpc.protocol.remote.DomainDestroyArgs;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server answers what no client should send exactly as libvirtd does. */
class OddInputTest {
    private static final MessageHeader PING = MessageHeader.keepalive(KeepaliveProcedures.PING);

    private static final int READ_ONLY = 1;

    @TempDir
    private Path folder;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static List<OddInputCase> cases() throws IOException {
        Optional<Path> recorded = SharedFiles.find("protocol/captures/negative.jsonl");
        assumeTrue(recorded.isPresent(), "the recordings do not lie beside the checkout");
        return OddInputCase.read(recorded.get());
    }

    @Test
    void allLinesAreRead() throws IOException {
        assertThat(cases()).hasSize(36);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAsLibvirtdDoes(OddInputCase each) throws IOException {
        try (RawClient client = each.afterOpen() ? server.opened() : new RawClient(server.socket)) {
            if (each.afterReadOnlyOpen()) {
                client.open(MemoryHypervisor.URI, READ_ONLY);
            }
            if (each.request().isPresent()) {
                client.sendHex(each.request().get());
            } else {
                sendStringOverTheLimit(client);
            }
            switch (each.response()) {
                case "closed" -> assertThat(client.next()).isEmpty();
                case "none" -> assertThatNothingIsAnswered(each, client);
                default -> assertThat(RawClient.hex(client.receive())).isEqualTo(each.response());
            }
        }
    }

    private void assertThatNothingIsAnswered(OddInputCase each, RawClient client) throws IOException {
        if (each.isUnfinished()) {
            try (RawClient other = server.opened()) {
                assertThat(other.call(RemoteProcedures.CONNECT_GET_TYPE).type()).isEqualTo("TEST");
            }
            client.sendHex("00");
        } else {
            assertThatNextAnswerIsToPing(client);
        }
    }

    private static void sendStringOverTheLimit(RawClient client) throws IOException {
        XdrWriter arguments = new XdrWriter();
        arguments.writeInt(4_194_305);
        arguments.writeBytes(new byte[4_194_308], 0, 4_194_308);
        MessageHeader header = MessageHeader.call(RemoteProcedures.DOMAIN_LOOKUP_BY_NAME, 7);
        client.send(Frame.of(header, (bytes, out) -> out.writeBytes(bytes, 0, bytes.length), arguments.toByteArray()));
    }

    @Test
    void aReadOnlyConnectionIsRefusedAChange() throws IOException {
        try (RawClient client = new RawClient(server.readOnlySocket)) {
            client.open(MemoryHypervisor.URI, 0);
            client.send(RemoteProcedures.DOMAIN_DESTROY, new DomainDestroyArgs(MemoryHypervisor.DOMAIN));
            assertThat(failure(client.receive()))
                    .hasMessage("operation forbidden: read only access prevents virDomainDestroy");
        }
    }

    @Test
    void aFaultInADriverIsAnErrorReplyAndTheConnectionLivesOn() throws IOException {
        try (RawClient client = server.opened()) {
            client.send(RemoteProcedures.CONNECT_GET_CAPABILITIES, Nothing.NOTHING);
            assertThat(failure(client.receive()))
                    .hasMessage("internal error: java.lang.IllegalStateException: fault in the driver");
            assertThat(client.call(RemoteProcedures.CONNECT_GET_TYPE).type()).isEqualTo("TEST");
        }
    }

    @Test
    void aProcedureWithoutHandlerIsNotSupported() throws IOException {
        try (RawClient client = server.opened()) {
            client.send(RemoteProcedures.CONNECT_NUM_OF_NETWORKS, Nothing.NOTHING);
            assertThat(failure(client.receive()))
                    .hasMessage("this function is not supported by the connection driver: virConnectNumOfNetworks");
        }
    }

    private static void assertThatNextAnswerIsToPing(RawClient client) throws IOException {
        client.send(Frame.of(PING));
        assertThat(client.receive().header()).isEqualTo(MessageHeader.keepalive(KeepaliveProcedures.PONG));
    }

    private static LibvirtException failure(Frame reply) throws IOException {
        try {
            RawClient.result(RemoteProcedures.CONNECT_CLOSE, reply);
        } catch (LibvirtException e) {
            return e;
        }
        throw new AssertionError("no failure: " + reply);
    }
}
