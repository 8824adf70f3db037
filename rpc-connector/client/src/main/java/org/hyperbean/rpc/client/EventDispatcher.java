package org.hyperbean.rpc.client;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.XdrException;

/**
 * Brings events to their handlers. The thread that reads the connection puts frames into {@code waiting} and never
 * waits; one virtual thread of the dispatcher takes them out and runs the handlers, which may make calls. Events that
 * find the queue full are counted and lost.
 */
final class EventDispatcher {
    /** Events that may wait for slow handlers. */
    private static final int WAITING_MAX = 10_000;

    private static final Logger LOG = System.getLogger(EventDispatcher.class.getName());

    private final BlockingQueue<Frame> waiting = new ArrayBlockingQueue<>(WAITING_MAX);
    private final List<Handler<?>> handlers = new CopyOnWriteArrayList<>();
    private final AtomicLong lost = new AtomicLong();
    private final Thread thread;

    /** A handler of one kind of event. */
    private record Handler<M>(Procedure<M, Nothing> event, Consumer<M> consumer) {
        boolean wants(MessageHeader header) {
            return header.isOf(event.program()) && header.procedure() == event.number();
        }

        void handle(Frame frame) throws XdrException {
            consumer.accept(event.arguments().decode(frame.payload()));
        }
    }

    EventDispatcher(String peer) {
        this.thread = Thread.ofVirtual().name("rpc-events " + peer).start(this::run);
    }

    <M> Registration register(Procedure<M, Nothing> event, Consumer<M> consumer) {
        Handler<M> handler = new Handler<>(event, consumer);
        handlers.add(handler);
        return () -> handlers.remove(handler);
    }

    void offer(Frame event) {
        if (!waiting.offer(event)) {
            lost.incrementAndGet();
        }
    }

    long lost() {
        return lost.get();
    }

    void stop() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                dispatch(waiting.take());
            }
        } catch (InterruptedException stopped) {
            waiting.clear();
        }
    }

    private void dispatch(Frame frame) {
        for (Handler<?> handler : handlers) {
            if (handler.wants(frame.header())) {
                try {
                    handler.handle(frame);
                } catch (XdrException | RuntimeException failure) {
                    LOG.log(Level.WARNING, "event handler failed: " + frame, failure);
                }
            }
        }
    }
}
