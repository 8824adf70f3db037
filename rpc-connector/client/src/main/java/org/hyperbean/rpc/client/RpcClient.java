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
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.rpc.client.transport.Deadline;
import org.hyperbean.rpc.client.transport.Transport;
import org.hyperbean.rpc.client.transport.UnixTransport;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.MessageType;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.WithDescriptors;
import org.hyperbean.rpc.protocol.XdrException;
import org.hyperbean.rpc.protocol.keepalive.KeepaliveProcedures;

/**
 * A session with a daemon: calls of any program, events, streams. Any number of threads may call at once; replies may
 * come in any order. Every failure is a {@link LibvirtException}, those of the daemon and those of the connection.
 *
 * <p>Threads: one reads, a virtual one or a caller that waits ({@link ReadingRole}). It hands answers to {@code calls},
 * packets to {@code streams} and events to the dispatcher, and answers pings. A caller writes its call itself, through
 * {@link FrameWriter}, and waits for its own reply until its deadline. {@code end} is decided once, before the waiting
 * calls are failed; a call registers itself first and looks at {@code end} afterwards, so that none is left behind.
 */
public final class RpcClient implements RpcCalls, AutoCloseable {
    private static final Procedure<Nothing, Nothing> PING = KeepaliveProcedures.PING;
    private static final Procedure<Nothing, Nothing> PONG = KeepaliveProcedures.PONG;

    private final Transport transport;
    private final FrameWriter writer;
    private final EventDispatcher events;
    private final PendingCalls calls;
    private final ReadingRole reading = new ReadingRole();
    private final AtomicInteger serials = new AtomicInteger();
    private final Map<CallKey, ClientStream> streams = new ConcurrentHashMap<>();
    private final SessionEnd end = new SessionEnd();
    private final AtomicReference<Optional<Keepalive>> keepalive = new AtomicReference<>(Optional.empty());

    private RpcClient(Transport transport, int callsInFlight, EventDispatcher events) {
        this.transport = transport;
        this.writer = new FrameWriter(transport);
        this.calls = new PendingCalls(callsInFlight);
        this.events = events;
    }

    /** A session over a pipe that is connected already. Closing the session closes the pipe. */
    public static RpcClient over(Transport transport) {
        EventDispatcher events = new EventDispatcher(transport.peer());
        RpcClient client = over(transport, ConnectionOptions.CALLS_IN_FLIGHT, events);
        client.onEnd(_ -> events.stop());
        return client;
    }

    /** A session whose events go to a dispatcher that outlives it. */
    static RpcClient over(Transport transport, int callsInFlight, EventDispatcher events) {
        RpcClient client = new RpcClient(transport, callsInFlight, events);
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
        return exchange(Call.of(procedure, nextSerial(), arguments), Deadline.in(deadline));
    }

    @Override
    public <A, R> WithDescriptors<R> callWithDescriptors(
            Procedure<A, R> procedure, A arguments, List<PassedDescriptor> descriptors, Duration deadline) {
        if (!descriptors.isEmpty() && !transport.passesDescriptors()) {
            throw Failures.noDescriptors();
        }
        Call<R> call = Call.withDescriptors(procedure, nextSerial(), arguments, descriptors);
        return answer(call, Deadline.in(deadline));
    }

    @Override
    public <A, R> OpenedStream<R> openStream(Procedure<A, R> procedure, A arguments, Duration deadline) {
        if (!procedure.kind().opensStream()) {
            throw new IllegalArgumentException(procedure + " opens no stream");
        }
        Call<R> call = Call.of(procedure, nextSerial(), arguments);
        ClientStream stream = new ClientStream(call.header(), this::send, () -> streams.remove(call.key()));
        // before the call goes out: packets may follow its reply at once
        streams.put(call.key(), stream);
        try {
            return new OpenedStream<>(exchange(call, Deadline.in(deadline)), stream);
        } catch (LibvirtException refused) {
            streams.remove(call.key());
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
    public void startKeepalive(KeepalivePolicy policy) {
        Keepalive started = new Keepalive(
                transport.peer(),
                policy,
                () -> sendKeepalive(PING, policy.interval()),
                () -> end(new Loss(CloseReason.KEEPALIVE, Failures.keepalive())));
        keepalive.getAndSet(Optional.of(started)).ifPresent(Keepalive::stop);
    }

    /** Whether calls still reach the daemon, as far as is known. */
    public boolean isOpen() {
        return !end.hasCome();
    }

    /** Has somebody told when the session ends, or now if it has ended. It must not take long. */
    public void onEnd(Consumer<Loss> listener) {
        end.onEnd(listener);
    }

    /** Ends the session; calls that still wait fail. */
    @Override
    public void close() {
        end(new Loss(CloseReason.CLIENT, Failures.closed()));
    }

    private LibvirtException lossFailure() {
        return end.loss().orElseThrow().failure();
    }

    private int nextSerial() {
        return serials.getAndIncrement();
    }

    /** Makes a call that wants no descriptors back. */
    private <R> R exchange(Call<R> call, Deadline deadline) {
        WithDescriptors<R> answer = answer(call, deadline);
        answer.descriptors().forEach(PassedDescriptor::close);
        return answer.result();
    }

    private <R> WithDescriptors<R> answer(Call<R> call, Deadline deadline) {
        Reply<Answer> reply = calls.begin(call.key(), call.toString(), deadline);
        boolean sent = false;
        try {
            send(call.frame(), call.descriptors(), deadline);
            sent = true;
        } finally {
            if (!sent) {
                calls.withdraw(call.key());
            }
        }
        if (mayRead() && reading.tryCaller()) {
            readUntil(reply, deadline);
        }
        return call.result(reply.await(deadline));
    }

    /** Whether a caller may read: not where that may make it wait for the reader of a stream. */
    private boolean mayRead() {
        return transport.canAwaitInput() && streams.isEmpty();
    }

    /** Has a caller read the connection until its own reply comes, or until it has waited long enough. */
    private void readUntil(Reply<Answer> reply, Deadline deadline) {
        try {
            while (!reply.isDone() && mayRead() && !deadline.isOver()) {
                if (transport.awaitInput(deadline.remaining())) {
                    readMessage();
                }
            }
        } catch (InterruptedException interrupted) {
            // waiting for the reply finds that
            Thread.currentThread().interrupt();
        } catch (IOException broken) {
            end(Failures.lost(broken));
        } finally {
            reading.endCaller(calls.arePending());
        }
    }

    private void send(Frame frame, Deadline deadline) {
        send(frame, List.of(), deadline);
    }

    private void send(Frame frame, List<PassedDescriptor> descriptors, Deadline deadline) {
        if (!isOpen()) {
            throw Failures.closed().causedBy(lossFailure());
        }
        try {
            if (!writer.write(frame, descriptors, deadline)) {
                throw Failures.late("sending", deadline.time());
            }
        } catch (IOException broken) {
            end(Failures.lost(broken));
            throw Failures.again(lossFailure());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Failures.interrupted("sending").causedBy(interrupted);
        }
    }

    private void sendKeepalive(Procedure<Nothing, Nothing> message, Duration deadline) {
        try {
            send(Frame.of(MessageHeader.keepalive(message)), Deadline.in(deadline));
        } catch (LibvirtException unsent) {
            // a broken connection is reported by the reader, one that stands still by the watcher
            return;
        }
    }

    /** What the reader of the background does. */
    private void read() {
        reading.startBackground();
        try {
            while (isOpen()) {
                boolean answer = isAnswer(readMessage());
                if (answer && transport.canAwaitInput() && !calls.arePending()) {
                    reading.standBack(calls);
                }
            }
        } catch (IOException broken) {
            end(Failures.lost(broken));
        }
    }

    private static boolean isAnswer(MessageType type) {
        return type == MessageType.REPLY || type == MessageType.REPLY_WITH_FDS;
    }

    /** Reads one message and gives it to whom it concerns. */
    private MessageType readMessage() throws IOException {
        Frame frame = Frame.read(transport.input()).orElseThrow(EOFException::new);
        keepalive.get().ifPresent(Keepalive::received);
        int descriptors = frame.descriptorCount();
        dispatch(frame, descriptors == 0 ? List.of() : transport.receiveDescriptors(descriptors));
        return frame.header().type();
    }

    private void dispatch(Frame frame, List<PassedDescriptor> descriptors) throws XdrException {
        CallKey key = CallKey.of(frame.header());
        switch (frame.header().type()) {
            case REPLY, REPLY_WITH_FDS -> calls.answer(key, new Answer(frame, descriptors));
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
    private void end(Loss loss) {
        if (!end.decide(loss)) {
            return;
        }
        try {
            transport.close();
        } catch (IOException alreadyBroken) {
            loss.failure().addSuppressed(alreadyBroken);
        }
        keepalive.get().ifPresent(Keepalive::stop);
        // before the callers know, so that what they try next finds whoever opens another session at work
        end.tell();
        calls.fail(loss.failure());
        streams.values().forEach(stream -> stream.fail(loss.failure()));
    }
}
