package org.hyperbean.rpc.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.transport.Deadline;

/**
 * An answer that one thread waits for and another one brings. The first outcome counts, later ones are ignored.
 *
 * @param <T> what the answer carries
 */
final class Reply<T> {
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private final String what;

    /**
     * A reply nobody brought yet.
     *
     * @param what it answers, for error messages
     */
    Reply(String what) {
        this.what = what;
    }

    /** Brings the value. Answers whether it is the first outcome, which the waiting thread gets. */
    boolean succeed(T value) {
        return outcome.complete(value);
    }

    void fail(LibvirtException failure) {
        outcome.completeExceptionally(failure);
    }

    boolean isDone() {
        return outcome.isDone();
    }

    T await(Deadline deadline) {
        try {
            return outcome.get(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return abandon(Failures.late(what, deadline.time()).causedBy(late));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return abandon(Failures.interrupted(what).causedBy(interrupted));
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof LibvirtException failure) {
                throw Failures.again(failure);
            }
            throw new IllegalStateException(failed);
        }
    }

    /** Makes giving up the outcome, unless another one came in the last moment. */
    private T abandon(LibvirtException reason) {
        if (outcome.completeExceptionally(reason) || outcome.isCompletedExceptionally()) {
            throw reason;
        }
        return outcome.resultNow();
    }
}
