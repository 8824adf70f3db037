package org.hyperbean.rpc.client;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.rpc.client.transport.Transport;
import org.hyperbean.rpc.client.transport.UnixTransport;
import org.hyperbean.rpc.protocol.Errors;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageStatus;
import org.hyperbean.rpc.protocol.MessageType;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.WithDescriptors;
import org.hyperbean.rpc.protocol.XdrException;
import org.hyperbean.rpc.protocol.keepalive.KeepaliveProcedures;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;

/**
 * A session with a daemon: calls of any program, events, streams. Any number of threads may call at once; replies may
 * come in any order. Every failure is a {@link LibvirtException}, those of the daemon and those of the connection.
 *
 * <p>Threads: one virtual thread reads. It completes the calls in {@code calls}, hands packets to {@code streams} and
 * events to the dispatcher, and answers pings. A caller writes its call itself, through {@link FrameWriter}, and waits
 * for its own reply until its deadline. {@code failure} is set once, before the waiting calls are failed; a call
 * registers itself first and looks at {@code failure} afterwards, so that none is left behind.
 */
public final class RpcClient implements RpcCalls, AutoCloseable {
    private static final Procedure<Nothing, Nothing> PING = KeepaliveProcedures.PING;
    private static final Procedure<Nothing, Nothing> PONG = KeepaliveProcedures.PONG;

    private final Transport transport;
    private final FrameWriter writer;
    private final EventDispatcher events;
    private final AtomicInteger serials = new AtomicInteger();
    private final Map<CallKey, Reply<Answer>> calls = new ConcurrentHashMap<>();
    private final Map<CallKey, ClientStream> streams = new ConcurrentHashMap<>();
    private final AtomicReference<LibvirtException> failure = new AtomicReference<>();
    private final AtomicReference<Optional<Keepalive>> keepalive = new AtomicReference<>(Optional.empty());

    private RpcClient(Transport transport) {
        this.transport = transport;
        this.writer = new FrameWriter(transport);
        this.events = new EventDispatcher(transport.peer());
    }

    /** A session over a pipe that is connected already. Closing the session closes the pipe. */
    public static RpcClient over(Transport transport) {
        RpcClient client = new RpcClient(transport);
        Thread.ofVirtual().name("rpc-reader " + transport.peer()).start(client::read);
        return client;
    }

    /**
     * A session with a daemon of this host.
     *
     * @param socket for example {@code /run/libvirt/libvirt-sock}
     */
    public static RpcClient connect(Path socket) throws IOException {
        return over(UnixTransport.connect(socket));
    }

    @Override
    public <A, R> R call(Procedure<A, R> procedure, A arguments, Duration deadline) {
        MessageHeader header = MessageHeader.call(procedure, serials.getAndIncrement());
        return exchange(procedure, header, arguments, deadline);
    }

    @Override
    public <A, R> WithDescriptors<R> callWithDescriptors(
            Procedure<A, R> procedure, A arguments, List<PassedDescriptor> descriptors, Duration deadline) {
        MessageHeader header = MessageHeader.call(procedure, serials.getAndIncrement());
        try {
            return exchange(procedure, frame(procedure, header, arguments, descriptors), descriptors, deadline);
        } catch (XdrException wrong) {
            throw wrong.asLibvirtException();
        }
    }

    private <A> Frame frame(
            Procedure<A, ?> procedure, MessageHeader header, A arguments, List<PassedDescriptor> descriptors)
            throws XdrException {
        if (descriptors.isEmpty()) {
            return Frame.of(header, procedure.arguments(), arguments);
        }
        if (!transport.passesDescriptors()) {
            throw LibvirtException.of(
                    ErrorCode.NO_SUPPORT, ErrorDomain.RPC, "fd passing is not supported by this connection");
        }
        MessageHeader announcing = header.answer(MessageType.CALL_WITH_FDS, MessageStatus.OK);
        return Frame.withDescriptors(announcing, descriptors.size(), procedure.arguments(), arguments);
    }

    @Override
    public <A, R> OpenedStream<R> openStream(Procedure<A, R> procedure, A arguments, Duration deadline) {
        if (!procedure.kind().opensStream()) {
            throw new IllegalArgumentException(procedure + " opens no stream");
        }
        MessageHeader header = MessageHeader.call(procedure, serials.getAndIncrement());
        CallKey key = CallKey.of(header);
        ClientStream stream = new ClientStream(header, this::send, () -> streams.remove(key));
        // before the call goes out: packets may follow its reply at once
        streams.put(key, stream);
        try {
            return new OpenedStream<>(exchange(procedure, header, arguments, deadline), stream);
        } catch (LibvirtException refused) {
            streams.remove(key);
            throw refused;
        }
    }

    @Override
    public <M> Registration onEvent(Procedure<M, Nothing> event, Consumer<M> handler) {
        return events.register(event, handler);
    }

    /** How many events were lost because handlers were too slow. */
    public long lostEvents() {
        return events.lost();
    }

    /**
     * Starts to watch whether the daemon lives, for daemons that know keepalive. A silent one loses the connection
     * after about {@code interval} times {@code count + 1}.
     */
    public void startKeepalive(Duration interval, int count) {
        Keepalive started = new Keepalive(
                transport.peer(),
                interval,
                count,
                () -> sendKeepalive(PING, interval),
                () -> end(Failures.keepalive()));
        keepalive.getAndSet(Optional.of(started)).ifPresent(Keepalive::stop);
    }

    /** Why the session has ended; empty while it stands. */
    public Optional<LibvirtException> failure() {
        return Optional.ofNullable(failure.get());
    }

    /** Ends the session; calls that still wait fail. */
    @Override
    public void close() {
        end(Failures.closed());
    }

    /** A call that sends no descriptors and wants none back. */
    private <A, R> R exchange(Procedure<A, R> procedure, MessageHeader header, A arguments, Duration deadline) {
        try {
            Frame call = Frame.of(header, procedure.arguments(), arguments);
            WithDescriptors<R> answer = exchange(procedure, call, List.of(), deadline);
            answer.descriptors().forEach(PassedDescriptor::close);
            return answer.result();
        } catch (XdrException wrong) {
            throw wrong.asLibvirtException();
        }
    }

    private <R> WithDescriptors<R> exchange(
            Procedure<?, R> procedure, Frame call, List<PassedDescriptor> descriptors, Duration deadline)
            throws XdrException {
        CallKey key = CallKey.of(call.header());
        Reply<Answer> reply = new Reply<>(procedure.toString());
        calls.put(key, reply);
        try {
            send(call, descriptors, deadline);
            return result(procedure, reply.await(deadline));
        } finally {
            calls.remove(key);
        }
    }

    private static <R> WithDescriptors<R> result(Procedure<?, R> procedure, Answer answer) throws XdrException {
        Frame reply = answer.message();
        boolean taken = false;
        try {
            if (reply.header().status() != MessageStatus.OK) {
                throw supported(Errors.toException(ErrorMessage.decode(reply.payload())));
            }
            R result = procedure.result().decode(reply.payload());
            taken = true;
            return new WithDescriptors<>(result, answer.descriptors());
        } finally {
            if (!taken) {
                answer.close();
            }
        }
    }

    /** An old daemon that does not know a procedure means that it does not support the function. */
    private static LibvirtException supported(LibvirtException told) {
        boolean unknown = told.code() == ErrorCode.RPC && told.getMessage().startsWith("unknown procedure");
        return unknown
                ? LibvirtException.received(
                        ErrorCode.NO_SUPPORT, told.domain(), told.getMessage(), told.detail(), told.int1(), told.int2())
                : told;
    }

    private void send(Frame frame, Duration deadline) {
        send(frame, List.of(), deadline);
    }

    private void send(Frame frame, List<PassedDescriptor> descriptors, Duration deadline) {
        LibvirtException ended = failure.get();
        if (ended != null) {
            throw ended;
        }
        try {
            if (!writer.write(frame, descriptors, deadline)) {
                throw Failures.late("sending", deadline);
            }
        } catch (IOException broken) {
            LibvirtException lost = Failures.lost(broken);
            end(lost);
            throw lost;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failures.interrupted("sending").causedBy(interrupted);
        }
    }

    private void sendKeepalive(Procedure<Nothing, Nothing> message, Duration deadline) {
        try {
            send(Frame.of(MessageHeader.keepalive(message)), deadline);
        } catch (LibvirtException unsent) {
            // a broken connection is reported by the reader, one that stands still by the watcher
            return;
        }
    }

    private void read() {
        try {
            while (true) {
                Frame frame = Frame.read(transport.input()).orElseThrow(EOFException::new);
                keepalive.get().ifPresent(Keepalive::received);
                int descriptors = frame.descriptorCount();
                dispatch(frame, descriptors == 0 ? List.of() : transport.receiveDescriptors(descriptors));
            }
        } catch (IOException broken) {
            end(Failures.lost(broken));
        }
    }

    private void dispatch(Frame frame, List<PassedDescriptor> descriptors) {
        CallKey key = CallKey.of(frame.header());
        switch (frame.header().type()) {
            case REPLY, REPLY_WITH_FDS -> {
                Reply<Answer> call = calls.get(key);
                Answer answer = new Answer(frame, descriptors);
                if (call == null || !call.succeed(answer)) {
                    answer.close();
                }
            }
            case STREAM, STREAM_HOLE ->
                Optional.ofNullable(streams.get(key)).ifPresent(stream -> stream.received(frame));
            case MESSAGE -> {
                if (!frame.header().isOf(KeepaliveProcedures.PROGRAM)) {
                    events.offer(frame);
                } else if (frame.header().procedure() == PING.number()) {
                    sendKeepalive(PONG, DEFAULT_DEADLINE);
                }
            }
            case CALL, CALL_WITH_FDS, UNKNOWN ->
                // no daemon sends these; dropping them is what libvirt does
                descriptors.forEach(PassedDescriptor::close);
        }
    }

    /** Ends the session for a reason; the first one counts. */
    private void end(LibvirtException reason) {
        if (!failure.compareAndSet(null, reason)) {
            return;
        }
        try {
            transport.close();
        } catch (IOException alreadyBroken) {
            reason.addSuppressed(alreadyBroken);
        }
        events.stop();
        keepalive.get().ifPresent(Keepalive::stop);
        calls.values().forEach(call -> call.fail(reason));
        streams.values().forEach(stream -> stream.fail(reason));
    }
}
