package org.hyperbean.driver;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to change one domain. Reading never takes it. A short job lasts for a call and belongs to its thread; a
 * long one, such as a migration, lasts over many calls and threads, and admits only the short jobs that it names.
 *
 * <p>Any thread may ask. {@code lock} admits one short job at a time. {@code gate} is held for moments only: it guards
 * {@code longJob}, and {@code longJobOver} is signalled when that becomes empty. {@code holder} is written by the
 * thread that owns the lock and is volatile so that a thread that waited in vain can say who stood in its way.
 */
public final class JobLock {
    private final ReentrantLock lock = new ReentrantLock(true);
    private final ReentrantLock gate = new ReentrantLock();
    private final Condition longJobOver = gate.newCondition();
    private final Duration deadline;
    private volatile Holder holder = Holder.NOBODY;
    private Optional<LongJob> longJob = Optional.empty();

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
        long end = end();
        try {
            acquire(end, domain);
            while (!admits(api)) {
                lock.unlock();
                awaitAdmission(api, end, domain);
                acquire(end, domain);
            }
        } catch (InterruptedException e) {
            throw interrupted(e, domain);
        }
        return held(new Holder(api.apiName(), owner.name(), Instant.now()));
    }

    /**
     * Takes the job for longer than one call.
     *
     * @param admitted the public functions that may change the domain meanwhile
     * @throws LibvirtException as {@link #begin}
     */
    public LongJob beginLong(Api api, Identity owner, ErrorDomain domain, Set<Api> admitted) {
        try (Job _ = begin(api, owner, domain)) {
            LongJob begun = new LongJob(holder, Set.copyOf(admitted));
            setLongJob(Optional.of(begun));
            return begun;
        }
    }

    private long end() {
        return System.nanoTime() + deadline.toNanos();
    }

    private void acquire(long end, ErrorDomain domain) throws InterruptedException {
        if (!lock.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            throw timeout(holder, domain);
        }
    }

    private boolean admits(Api api) {
        gate.lock();
        try {
            return longJob.isEmpty() || longJob.get().admitted.contains(api);
        } finally {
            gate.unlock();
        }
    }

    private void awaitAdmission(Api api, long end, ErrorDomain domain) throws InterruptedException {
        gate.lock();
        try {
            while (longJob.isPresent() && !longJob.get().admitted.contains(api)) {
                Holder inTheWay = longJob.get().owner;
                if (longJobOver.awaitNanos(end - System.nanoTime()) <= 0) {
                    throw timeout(inTheWay, domain);
                }
            }
        } finally {
            gate.unlock();
        }
    }

    private void setLongJob(Optional<LongJob> job) {
        gate.lock();
        try {
            longJob = job;
            longJobOver.signalAll();
        } finally {
            gate.unlock();
        }
    }

    private Job held(Holder by) {
        holder = by;
        return () -> {
            holder = Holder.NOBODY;
            lock.unlock();
        };
    }

    private static LibvirtException timeout(Holder inTheWay, ErrorDomain domain) {
        return LibvirtException.of(ErrorCode.OPERATION_TIMEOUT, domain, inTheWay.inTheWay());
    }

    private LibvirtException interrupted(InterruptedException cause, ErrorDomain domain) {
        Thread.currentThread().interrupt();
        return LibvirtException.of(ErrorCode.OPERATION_ABORTED, domain, "interrupted while waiting for " + holder)
                .causedBy(cause);
    }

    /** A job under way; closing it lets the next one begin. */
    @FunctionalInterface
    public interface Job extends AutoCloseable {
        @Override
        void close();
    }

    /** A job over many calls. Any thread closes it; closing twice does nothing. */
    public final class LongJob implements AutoCloseable {
        private final Holder owner;
        private final Set<Api> admitted;
        private final AtomicBoolean closed = new AtomicBoolean();

        private LongJob(Holder owner, Set<Api> admitted) {
            this.owner = owner;
            this.admitted = admitted;
        }

        /** The right to one change on behalf of this job. It waits only for short jobs. */
        public Job step(ErrorDomain domain) {
            try {
                acquire(end(), domain);
            } catch (InterruptedException e) {
                throw interrupted(e, domain);
            }
            return held(owner);
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                setLongJob(Optional.empty());
            }
        }
    }

    private record Holder(String api, String owner, Instant since) {
        static final Holder NOBODY = new Holder("nothing", "nobody", Instant.EPOCH);

        String inTheWay() {
            long age = Duration.between(since, Instant.now()).toSeconds();
            return "cannot acquire state change lock (held by %s of %s for %d s)".formatted(api, owner, age);
        }
    }
}
