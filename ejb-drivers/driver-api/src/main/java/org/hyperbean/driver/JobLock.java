package org.hyperbean.driver;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to change one domain. Reading never takes it.
 *
 * <p>Any thread may ask. {@code lock} admits one job at a time; {@code holder} is written by the thread that owns the
 * lock and is volatile so that a thread that waited in vain can say who stood in its way.
 */
public final class JobLock {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Duration deadline;
    private volatile Holder holder = Holder.NOBODY;

    /** A lock that callers wait for no longer than a time; libvirt waits 30 seconds. */
    public JobLock(Duration deadline) {
        this.deadline = deadline;
    }

    /**
     * Takes the job.
     *
     * @param api the public function that needs it
     * @return what gives it back
     * @throws LibvirtException operation timeout, naming the job in the way, its owner and its age
     */
    public Job begin(Api api, Identity owner, ErrorDomain domain) {
        try {
            if (!lock.tryLock(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw LibvirtException.of(ErrorCode.OPERATION_TIMEOUT, domain, holder.inTheWay());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LibvirtException.of(ErrorCode.OPERATION_ABORTED, domain, "interrupted while waiting for " + holder)
                    .causedBy(e);
        }
        holder = new Holder(api.apiName(), owner.name(), Instant.now());
        return () -> {
            holder = Holder.NOBODY;
            lock.unlock();
        };
    }

    /** A job under way; closing it lets the next one begin. */
    @FunctionalInterface
    public interface Job extends AutoCloseable {
        @Override
        void close();
    }

    private record Holder(String api, String owner, Instant since) {
        static final Holder NOBODY = new Holder("nothing", "nobody", Instant.EPOCH);

        String inTheWay() {
            long age = Duration.between(since, Instant.now()).toSeconds();
            return "cannot acquire state change lock (held by %s of %s for %d s)".formatted(api, owner, age);
        }
    }
}
