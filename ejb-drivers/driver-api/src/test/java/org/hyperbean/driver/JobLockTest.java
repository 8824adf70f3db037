package org.hyperbean.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class JobLockTest {
    private static final Identity ANN = new Identity("ann", Set.of(), "rpc", Optional.empty());
    private static final Set<Api> ADMITTED = Set.of(Api.DOMAIN_DESTROY_FLAGS);

    private final JobLock lock = new JobLock(Duration.ofMillis(200));

    @Test
    void aLongJobAdmitsWhatItNames() {
        try (JobLock.LongJob _ = lock.beginLong(Api.DOMAIN_MIGRATE3, ANN, ErrorDomain.TEST, ADMITTED)) {
            begin(Api.DOMAIN_DESTROY_FLAGS).close();
            assertThatThrownBy(() -> begin(Api.DOMAIN_RESUME))
                    .isInstanceOf(LibvirtException.class)
                    .hasMessageContaining("held by virDomainMigrate3 of ann");
        }
        begin(Api.DOMAIN_RESUME).close();
    }

    @Test
    void aLongJobGoesInSteps() {
        JobLock.LongJob job = lock.beginLong(Api.DOMAIN_MIGRATE3, ANN, ErrorDomain.TEST, ADMITTED);
        job.step(ErrorDomain.TEST).close();
        try (JobLock.Job _ = begin(Api.DOMAIN_DESTROY_FLAGS)) {
            assertThat(failureOf(() -> job.step(ErrorDomain.TEST)))
                    .hasMessageContaining("held by virDomainDestroyFlags of ann");
        }
        job.close();
    }

    @Test
    void theNextChangeBeginsWhenALongJobEnds() throws InterruptedException {
        JobLock patient = new JobLock(Duration.ofSeconds(30));
        JobLock.LongJob job = patient.beginLong(Api.DOMAIN_MIGRATE3, ANN, ErrorDomain.TEST, ADMITTED);
        CountDownLatch begun = new CountDownLatch(1);
        Thread waiting = Thread.ofVirtual().start(() -> {
            try (JobLock.Job _ = patient.begin(Api.DOMAIN_RESUME, ANN, ErrorDomain.TEST)) {
                begun.countDown();
            }
        });
        assertThat(begun.await(50, TimeUnit.MILLISECONDS)).isFalse();
        job.close();
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        waiting.join();
    }

    @Test
    void aLongJobThatHasEndedEndsNoOther() {
        JobLock.LongJob first = lock.beginLong(Api.DOMAIN_MIGRATE3, ANN, ErrorDomain.TEST, ADMITTED);
        first.close();
        try (JobLock.LongJob _ = lock.beginLong(Api.DOMAIN_MIGRATE3, ANN, ErrorDomain.TEST, ADMITTED)) {
            first.close();
            assertThatThrownBy(() -> begin(Api.DOMAIN_RESUME)).isInstanceOf(LibvirtException.class);
        }
    }

    private JobLock.Job begin(Api api) {
        return lock.begin(api, ANN, ErrorDomain.TEST);
    }

    /** What a step on another thread fails with. */
    private static LibvirtException failureOf(Runnable step) {
        AtomicReference<LibvirtException> failure = new AtomicReference<>();
        Thread other = Thread.ofVirtual().start(() -> {
            try {
                step.run();
            } catch (LibvirtException e) {
                failure.set(e);
            }
        });
        try {
            other.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return failure.get();
    }
}
