package org.hyperbean.rpc.adapter.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hyperbean.driver.DataStream;
import org.hyperbean.rpc.protocol.Errors;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.MessageType;
import org.hyperbean.rpc.protocol.remote.DomainOpenConsoleArgs;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams begin behind their call's reply, carry data both ways, and end with one confirmation. */
class StreamTest {
    @TempDir
    private Path folder;

    private TestServer server;
    private RawClient client;
    private final EchoStream console = new EchoStream();

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(folder);
        server.hypervisor.console.set(console);
        client = server.opened();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void bytesFlowBothWaysUntilTheClientFinishes() throws IOException {
        MessageHeader call = openConsole();
        send(call, "hello");
        assertThat(text(client.receive())).isEqualTo("hello");

        client.send(Frame.of(call.stream(MessageStatus.OK)));
        Frame packet = client.receive();
        if (packet.header().status() == MessageStatus.CONTINUE) {
            assertThat(packet.data().remaining()).as("end of the driver's data").isZero();
            packet = client.receive();
        }
        assertThat(packet.header()).as("confirmation").isEqualTo(call.stream(MessageStatus.OK));
        assertThat(console.closed.getCount()).isZero();
    }

    @Test
    void abortIsConfirmed() throws IOException {
        MessageHeader call = openConsole();
        client.send(Frame.of(call.stream(MessageStatus.ERROR)));
        assertThat(client.receive().header()).isEqualTo(call.stream(MessageStatus.OK));
        assertThat(console.closed.getCount()).isZero();
        send(call, "too late");
        assertThat(client.call(RemoteProcedures.CONNECT_GET_TYPE).type()).isEqualTo("TEST");
    }

    @Test
    void aFailureOfTheDriverEndsTheStreamWithAnError() throws IOException {
        server.hypervisor.console.set(new BrokenStream());
        MessageHeader call = openConsole();
        send(call, "hello");
        Frame packet = client.receive();
        assertThat(packet.header()).isEqualTo(call.stream(MessageStatus.ERROR));
        assertThat(Errors.toException(ErrorMessage.decode(packet.payload())))
                .hasMessage("internal error: no such device");
        assertThat(client.call(RemoteProcedures.CONNECT_GET_TYPE).type()).isEqualTo("TEST");
    }

    @Test
    void aHoleClosesTheConnection() throws IOException {
        MessageHeader call = openConsole();
        MessageHeader hole = call.answer(MessageType.STREAM_HOLE, MessageStatus.CONTINUE);
        client.send(Frame.of(
                hole,
                (length, out) -> {
                    out.writeHyper(length);
                    out.writeInt(0);
                },
                4096L));
        assertThat(client.next()).isEmpty();
    }

    @Test
    void aClientThatLeavesEndsItsStreams() throws Exception {
        openConsole();
        client.close();
        assertThat(console.closed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private MessageHeader openConsole() throws IOException {
        MessageHeader call = client.send(
                RemoteProcedures.DOMAIN_OPEN_CONSOLE,
                new DomainOpenConsoleArgs(MemoryHypervisor.DOMAIN, Optional.empty(), 0));
        assertThat(client.receive().header()).isEqualTo(call.reply(MessageStatus.OK));
        return call;
    }

    private void send(MessageHeader call, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        client.send(Frame.ofData(call.stream(MessageStatus.CONTINUE), bytes, 0, bytes.length));
    }

    private static String text(Frame packet) {
        return StandardCharsets.UTF_8.decode(packet.data()).toString();
    }

    /** A device that is gone: it takes nothing, and a reader waits in vain. */
    private static final class BrokenStream implements DataStream {
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                closed.await();
                return -1;
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            throw new IOException("no such device");
        }

        @Override
        public void finish() {}

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
