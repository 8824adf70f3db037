package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
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

    record Case(String name, boolean open, String request, String response) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return resource()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"))
                .map(parts -> new Case(parts[0], parts[1].equals("open"), parts[2], parts[3]));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void answersAsLibvirtdDoes(Case each) throws IOException {
        try (RawClient client = each.open() ? server.opened() : new RawClient(server.socket)) {
            client.sendHex(each.request());
            switch (each.response()) {
                case "closed" -> assertThat(client.next()).isEmpty();
                case "none" -> assertThatNextAnswerIsToPing(client);
                default -> assertThat(RawClient.hex(client.receive())).isEqualTo(each.response());
            }
        }
    }

    @Test
    void aStringOverTheLimitCannotBeDecoded() throws IOException {
        try (RawClient client = server.opened()) {
            XdrWriter arguments = new XdrWriter();
            arguments.writeInt(4_194_305);
            arguments.writeBytes(new byte[4_194_308], 0, 4_194_308);
            MessageHeader header = MessageHeader.call(RemoteProcedures.DOMAIN_LOOKUP_BY_NAME, 7);
            client.send(
                    Frame.of(header, (bytes, out) -> out.writeBytes(bytes, 0, bytes.length), arguments.toByteArray()));
            assertThat(failure(client.receive())).hasMessage("Unable to decode message payload");
        }
    }

    @Test
    void aMessageThatNeverEndsIsWaitedFor() throws IOException {
        try (RawClient client = server.opened();
                RawClient other = server.opened()) {
            client.sendHex("02000004200080860000000100000003000000000000000700000000");
            assertThat(other.call(RemoteProcedures.CONNECT_GET_TYPE).type()).isEqualTo("TEST");
        }
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

    private static String resource() {
        try (InputStream in = Optional.ofNullable(OddInputTest.class.getResourceAsStream("odd-input.tsv"))
                .orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
