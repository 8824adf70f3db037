package org.hyperbean.rpc.client;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.hyperbean.rpc.protocol.Frame;
import org.hyperbean.rpc.protocol.MessageHeader;
import org.hyperbean.rpc.protocol.Nothing;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.XdrException;

/**
 * Brings events to their handlers. Threads that read connections put frames into {@code waiting} and never wait; one
 * virtual thread of the dispatcher takes them out and runs the handlers, which may make calls. {@code frames} counts
 * those in the queue: one that finds too many is counted as {@code lost}, and the handlers are told when what was
 * queued before it has been dealt with. {@code told}, the losses they know of, belongs to the dispatcher's thread.
 */
final class EventDispatcher {
    /** Events that may wait for slow handlers. */
    private static final int WAITING_MAX = 10_000;

    private static final Logger LOG = System.getLogger(EventDispatcher.class.getName());

    private final BlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger frames = new AtomicInteger();
    private final List<Handler<?>> handlers = new CopyOnWriteArrayList<>();
    private final List<Consumer<MissedEvents>> missedHandlers = new CopyOnWriteArrayList<>();
    private final AtomicLong lost = new AtomicLong();
    private final Thread thread;
    private long told;

    /** Something to be done in the order of events. */
    private sealed interface Entry {
        /**
         * An event.
         *
         * @param lostBefore how many had been lost by then
         */
        record Event(Frame frame, long lostBefore) implements Entry {}

        record Step(Runnable action) implements Entry {}
    }

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

    /** Has a handler told of gaps. */
    Registration onMissed(Consumer<MissedEvents> handler) {
        missedHandlers.add(handler);
        return () -> missedHandlers.remove(handler);
    }

    void offer(Frame event) {
        if (frames.get() >= WAITING_MAX) {
            lost.incrementAndGet();
        } else {
            frames.incrementAndGet();
            waiting.add(new Entry.Event(event, lost.get()));
        }
    }

    /** Has something done between the events that came before and those that come afterwards. */
    void inOrder(Runnable action) {
        waiting.add(new Entry.Step(action));
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
                if (waiting.isEmpty()) {
                    tellLost(lost.get());
                }
                switch (waiting.take()) {
                    case Entry.Event(Frame frame, long lostBefore) -> {
                        frames.decrementAndGet();
                        tellLost(lostBefore);
                        dispatch(frame);
                    }
                    case Entry.Step(Runnable action) -> guarded(action);
                }
            }
        } catch (InterruptedException stopped) {
            waiting.clear();
        }
    }

    private void tellLost(long known) {
        if (known > told) {
            MissedEvents missed = new MissedEvents(MissedEvents.Cause.QUEUE_FULL, OptionalLong.of(known - told));
            told = known;
            tell(missed);
        }
    }

    /** Tells everybody of a gap; called in the order of events. */
    void tell(MissedEvents missed) {
        missedHandlers.forEach(handler -> guarded(() -> handler.accept(missed)));
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

    private static void guarded(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "event handler failed", failure);
        }
    }
}
