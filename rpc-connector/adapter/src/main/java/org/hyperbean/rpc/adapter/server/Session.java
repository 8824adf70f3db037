package org.hyperbean.rpc.adapter.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.rpc.adapter.security.SaslExchange;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.keepalive.KeepaliveProcedures;
import org.hyperbean.rpc.protocol.sasl.SecurityLayer;

/**
 * One client's connection to a server, from accepting it to the end.
 *
 * <p>A virtual thread reads messages. It answers keepalive, gives stream packets to their streams and runs calls
 * itself; when a call is slow another virtual thread reads on (see {@link ReaderRole}). Sending is
 * {@link MessageWriter}'s. Any thread may {@link #close}: that wakes the reader and whoever sends. The last of the
 * session's threads gives back what the client held, so a call that is under way when the client leaves can come to its
 * end.
 */
final class Session {
    private static final System.Logger LOG = System.getLogger(Session.class.getName());

    private final long id;
    private final String name;
    private final Instant connected = Instant.now();
    private final RpcServer server;
    private final Admission.Place place;
    private final Client client;
    private final MessageWriter writer;
    private final ReaderRole role = new ReaderRole();
    private final AtomicBoolean closed = new AtomicBoolean();
    /** Replaced when a security layer is put in; volatile since any thread may close it. */
    private volatile Transport transport;
    /** Whether a message would be read at once; volatile since the health check looks at it. */
    private volatile boolean listening;

    Session(
            long id,
            RpcServer server,
            Listener listener,
            Transport transport,
            Peer peer,
            Admission.Place place,
            ConnectionOpener opener) {
        this.id = id;
        this.name = "rpc-" + server.name() + "-" + id;
        this.server = server;
        this.transport = transport;
        this.writer = new MessageWriter(transport);
        this.place = place;
        ClientAuthentication authentication =
                new ClientAuthentication(listener.authentication(), peer, listener.isReadOnly());
        this.client = new Client(opener, peer, authentication, listener.isReadOnly(), writer, this::close);
    }

    long id() {
        return id;
    }

    /** The client as the administrator sees it. */
    ClientRecord clientRecord() {
        return new ClientRecord(id, connected, client.facts());
    }

    ClientFacts facts() {
        return client.facts();
    }

    ReaderRole role() {
        return role;
    }

    /** Serves the client on the calling thread, until it is gone or a slow call makes another thread read on. */
    void run() {
        if (client.authentication().isComplete()) {
            place.authenticated();
        }
        read();
    }

    /** Starts another thread that reads. */
    void startReader() {
        Thread.ofVirtual().name(name).start(this::read);
    }

    /** Disconnects the client. Closing twice does nothing. */
    void close(String reason) {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        LOG.log(Level.DEBUG, "{0} ends: {1}", name, reason);
        try {
            transport.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, name + " did not close cleanly", e);
        }
        client.silence();
    }

    /** Looks after a client that has gone silent or does not read. Never waits for it. */
    void checkHealth(long now, ServerLimits limits) {
        if (writer.isStuck(now)) {
            close("replies are not read");
        }
        if (client.events().hasMissedEvents()) {
            close("events are not read");
        }
        if (client.authentication().isOverdue(now)) {
            close("it did not prove in time who it is");
        }
        if (!listening) {
            // a client that is made to wait cannot give a sign of life that anybody hears
            client.keepAlive().messageReceived(now);
        }
        KeepAlive.Step step = limits.keepaliveInterval()
                .map(interval -> client.keepAlive().next(now, interval, limits.keepaliveCount()))
                .orElse(KeepAlive.Step.NONE);
        switch (step) {
            case NONE -> {}
            // the write may wait, so not on the thread that looks after all clients
            case PING -> Thread.ofVirtual().name(name + "-ping").start(this::ping);
            case CLOSE -> close("no answer to keepalive");
        }
    }

    private void read() {
        try {
            role.awaitTurn(() -> server.limits().maxClientRequests());
            boolean reads = true;
            while (reads && !closed.get()) {
                listening = true;
                Optional<Frame> message = Frame.read(transport.input());
                listening = false;
                if (message.isEmpty()) {
                    close("the client has closed its end");
                    return;
                }
                reads = receive(message.get());
            }
        } catch (IOException | InterruptedException e) {
            close(e.toString());
        } finally {
            retire();
        }
    }

    private void retire() {
        if (role.retire()) {
            close("no thread is left");
            client.free();
            place.leave();
            server.ended(this);
        }
    }

    /** Handles a message. Answers whether this thread is to read the next. */
    private boolean receive(Frame message) throws IOException, InterruptedException {
        client.keepAlive().messageReceived(System.nanoTime());
        switch (message.header().type()) {
            case CALL -> {
                return call(IncomingCall.withoutDescriptors(message));
            }
            case CALL_WITH_FDS -> {
                return call(new IncomingCall(message, transport.receiveDescriptors(message.descriptorCount())));
            }
            case MESSAGE -> answerPing(message.header());
            case STREAM, STREAM_HOLE -> client.streams().receive(message);
            case REPLY, REPLY_WITH_FDS, UNKNOWN -> LOG.log(Level.DEBUG, "{0}: dropped {1}", name, message);
        }
        return true;
    }

    private boolean call(IncomingCall call) throws IOException {
        if (!client.authentication().isComplete()) {
            authenticate(call);
            return true;
        }
        boolean reads;
        long token = role.beginCall();
        server.watch().callBegan();
        try (call) {
            answer(call);
        } finally {
            reads = role.endCall(token);
        }
        return reads;
    }

    /** Nobody reads on meanwhile: what the client sends next may be meant for the security layer agreed on here. */
    private void authenticate(IncomingCall call) throws IOException {
        answer(call);
        client.authentication().takeEffect().flatMap(SaslExchange::layer).ifPresent(this::secure);
        if (client.authentication().isComplete()) {
            place.authenticated();
        }
    }

    private void secure(SecurityLayer layer) {
        transport = new SaslTransport(transport, layer);
        writer.switchTo(transport);
    }

    private void answer(IncomingCall call) throws IOException {
        try (Reply reply = server.calls().run(client, call)) {
            writer.sendReply(reply.message(), reply.descriptors());
            reply.afterwards().run();
        }
    }

    private void answerPing(MessageHeader message) throws IOException {
        if (message.isOf(KeepaliveProcedures.PROGRAM) && message.procedure() == KeepaliveProcedures.PING.number()) {
            writer.sendReply(Frame.of(MessageHeader.keepalive(KeepaliveProcedures.PONG)));
        }
    }

    private void ping() {
        try {
            writer.send(Frame.of(MessageHeader.keepalive(KeepaliveProcedures.PING)));
        } catch (IOException e) {
            close(e.toString());
        }
    }
}
