package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.host.DescriptorSocket;
import org.hyperbean.rpc.protocol.Errors;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.MessageType;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.remote.ConnectOpenArgs;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;

/** A client that sends what a test wants, right or wrong, and shows what comes back. */
public final class RawClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SocketChannel channel;
    private final InputStream in;
    private final OutputStream out;
    private final DescriptorSocket descriptors;
    private int serial;

    public RawClient(Path socket) throws IOException {
        this(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    private RawClient(SocketChannel connected) {
        channel = connected;
        in = Channels.newInputStream(channel);
        out = Channels.newOutputStream(channel);
        descriptors = new DescriptorSocket(channel);
    }

    /** A client by TCP, on this machine. */
    static RawClient tcp(int port) throws IOException {
        return new RawClient(SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
    }

    public void open(String uri, int flags) throws IOException {
        call(RemoteProcedures.CONNECT_OPEN, new ConnectOpenArgs(Optional.of(uri), flags));
    }

    public <A, R> R call(Procedure<A, R> procedure, A arguments) throws IOException {
        send(procedure, arguments);
        return result(procedure, receive());
    }

    public <R> R call(Procedure<Nothing, R> procedure) throws IOException {
        return call(procedure, Nothing.NOTHING);
    }

    /** Sends a call without waiting for the reply. Answers its header. */
    public <A> MessageHeader send(Procedure<A, ?> procedure, A arguments) throws IOException {
        MessageHeader header = MessageHeader.call(procedure, serial++);
        send(Frame.of(header, procedure.arguments(), arguments));
        return header;
    }

    public void send(Frame frame) throws IOException {
        frame.writeTo(out);
    }

    void sendHex(String hex) throws IOException {
        out.write(HexFormat.of().parseHex(hex));
    }

    /** Sends a call and the descriptors that it announces. */
    <A> void sendWithDescriptors(Procedure<A, ?> procedure, A arguments, List<PassedDescriptor> passed)
            throws IOException {
        MessageHeader header =
                MessageHeader.call(procedure, serial++).answer(MessageType.CALL_WITH_FDS, MessageStatus.OK);
        send(Frame.withDescriptors(header, passed.size(), procedure.arguments(), arguments));
        descriptors.send(passed, PATIENCE);
    }

    /** The descriptors behind a message that was received. */
    List<PassedDescriptor> receiveDescriptors(Frame message) throws IOException {
        return descriptors.receive(message.descriptorCount(), PATIENCE);
    }

    void sendBytes(byte[] bytes) throws IOException {
        out.write(bytes);
    }

    /** The next message; fails at the end of the connection, or when nothing comes. */
    public Frame receive() throws IOException {
        return next().orElseThrow(() -> new IOException("the server has closed the connection"));
    }

    /** The next message; empty at the end of the connection. */
    public Optional<Frame> next() throws IOException {
        CompletableFuture<Optional<Frame>> message = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                message.complete(Frame.read(in));
            } catch (SocketException _) {
                // reset: the server has closed before it read all that was sent
                message.complete(Optional.empty());
            } catch (IOException e) {
                message.completeExceptionally(e);
            }
        });
        try {
            return message.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException e) {
            throw new IOException("nothing came", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    static <R> R result(Procedure<?, R> procedure, Frame reply) throws IOException {
        if (reply.header().status() == MessageStatus.ERROR) {
            throw Errors.toException(ErrorMessage.decode(reply.payload()));
        }
        return procedure.result().decode(reply.payload());
    }

    static String hex(Frame frame) {
        byte[] bytes = new byte[frame.size()];
        frame.toByteBuffer().get(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
