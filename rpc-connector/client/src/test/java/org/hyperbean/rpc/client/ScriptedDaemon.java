package org.hyperbean.rpc.client;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.host.DescriptorSocket;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.MessageType;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.XdrException;

/** A server for one client whose side of the conversation a test writes down. */
final class ScriptedDaemon implements AutoCloseable {
    private final Path folder;
    private final ServerSocketChannel listener;
    private SocketChannel client;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What the daemon does once the client has connected. */
    interface Script {
        void run(ScriptedDaemon daemon) throws IOException, InterruptedException;
    }

    private ScriptedDaemon() throws IOException {
        folder = Files.createTempDirectory("daemon");
        listener = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        listener.bind(UnixDomainSocketAddress.of(socket()));
    }

    static ScriptedDaemon start(Script script) throws IOException {
        ScriptedDaemon daemon = new ScriptedDaemon();
        Thread.ofVirtual().start(() -> daemon.play(script));
        return daemon;
    }

    private void play(Script script) {
        try {
            client = listener.accept();
            script.run(this);
        } catch (IOException | InterruptedException over) {
            // the test ends when its client is content, often before the script does
            Thread.currentThread().interrupt();
        }
    }

    Path socket() {
        return folder.resolve("sock");
    }

    Frame receive() throws IOException {
        return Frame.read(Channels.newInputStream(client)).orElseThrow(EOFException::new);
    }

    /** Receives a call and answers it with a value. */
    <R> Frame answer(Procedure<?, R> procedure, R value) throws IOException {
        Frame call = receive();
        reply(call, procedure, value);
        return call;
    }

    <R> void reply(Frame call, Procedure<?, R> procedure, R value) throws IOException {
        send(Frame.of(call.header().reply(MessageStatus.OK), procedure.result(), value));
    }

    void data(MessageHeader call, byte[] data) throws IOException {
        send(Frame.ofData(call.stream(MessageStatus.CONTINUE), data, 0, data.length));
    }

    <M> void event(Procedure<M, ?> event, M message) throws IOException {
        send(Frame.of(MessageHeader.event(event), event.arguments(), message));
    }

    void send(Frame frame) throws IOException {
        frame.writeTo(Channels.newOutputStream(client));
    }

    static <A> A arguments(Procedure<A, ?> procedure, Frame call) throws XdrException {
        return procedure.arguments().decode(call.payload());
    }

    /** The descriptors behind a call that was received. */
    List<PassedDescriptor> receiveDescriptors(Frame call) throws IOException {
        return new DescriptorSocket(client).receive(call.descriptorCount(), PATIENCE);
    }

    /** Answers a call with a value and descriptors. */
    <R> void replyWithDescriptors(Frame call, Procedure<?, R> procedure, R value, List<PassedDescriptor> descriptors)
            throws IOException {
        MessageHeader header = call.header().answer(MessageType.REPLY_WITH_FDS, MessageStatus.OK);
        send(Frame.withDescriptors(header, descriptors.size(), procedure.result(), value));
        new DescriptorSocket(client).send(descriptors, PATIENCE);
    }

    void hangUp() throws IOException {
        client.close();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (SocketChannel open : Optional.ofNullable(client).stream().toList()) {
            open.close();
        }
        Files.deleteIfExists(socket());
        Files.delete(folder);
    }
}
