package org.hyperbean.rpc.client;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.transport.Deadline;

/**
 * The calls that the daemon has not answered yet. A call whose caller has given up stays until its answer comes, since
 * the daemon is still at it. Callers add calls, the thread that reads takes them out; {@link #fail} may come from any
 * thread.
 */
final class PendingCalls {
    private final Map<CallKey, Reply<Answer>> replies = new ConcurrentHashMap<>();
    private final CallSlots slots;

    PendingCalls(int callsInFlight) {
        this.slots = new CallSlots(callsInFlight);
    }

    /** Waits until another call may be under way. */
    Reply<Answer> begin(CallKey key, String what, Deadline deadline) {
        slots.acquire(what, deadline);
        Reply<Answer> reply = new Reply<>(what);
        replies.put(key, reply);
        return reply;
    }

    /** Whether the daemon owes anybody an answer. */
    boolean arePending() {
        return !replies.isEmpty();
    }

    /** Takes back a call that was not sent. */
    void withdraw(CallKey key) {
        take(key);
    }

    /** Hands an answer to its caller; nobody may be waiting for it. */
    void answer(CallKey key, Answer answer) {
        boolean taken = take(key).filter(reply -> reply.succeed(answer)).isPresent();
        if (!taken) {
            answer.close();
        }
    }

    private Optional<Reply<Answer>> take(CallKey key) {
        Optional<Reply<Answer>> reply = Optional.ofNullable(replies.remove(key));
        reply.ifPresent(_ -> slots.release());
        return reply;
    }

    /** Fails all calls, also those that wait for their turn: they find that nothing can be sent any more. */
    void fail(LibvirtException reason) {
        slots.open();
        replies.values().forEach(reply -> reply.fail(reason));
    }
}
