package org.hyperbean.drivers.test;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.DomainFilter;
import org.hyperbean.driver.DomainStatus;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.JobLock;

/**
 * A domain of a test node.
 *
 * <p>Any thread reads {@code shown} and {@code work}, without waiting; they are volatile and replaced as a whole by the
 * thread that has the domain's job.
 */
final class TestDomain {
    private static final Duration JOB_DEADLINE = Duration.ofSeconds(30);

    private final UUID uuid;
    private final JobLock jobs = new JobLock(JOB_DEADLINE);
    private final Runnable changed;
    private volatile Shown shown;
    private volatile TestWork work = TestWork.NONE;

    /**
     * A domain.
     *
     * @param changed is run behind each change of what is shown
     */
    TestDomain(TestPicture picture, Runnable changed) {
        this.changed = changed;
        shown = Shown.of(picture);
        uuid = picture.document().uuid();
    }

    UUID uuid() {
        return uuid;
    }

    String name() {
        return shown.status().domain().name();
    }

    TestPicture picture() {
        return shown.picture();
    }

    /** The picture and what it says in short. */
    Shown shown() {
        return shown;
    }

    TestWork work() {
        return work;
    }

    JobLock.Job begin(Api api, Identity owner) {
        return jobs.begin(api, owner, ErrorDomain.TEST);
    }

    /** Takes the domain's job for longer than a call; some functions may change the domain meanwhile. */
    JobLock.LongJob beginLong(Api api, Identity owner, Set<Api> admitted) {
        return jobs.beginLong(api, owner, ErrorDomain.TEST, admitted);
    }

    void replace(TestPicture newPicture) {
        shown = Shown.of(newPicture);
        changed.run();
    }

    void replaceWork(TestWork newWork) {
        work = newWork;
    }

    /**
     * A picture with what lists show of it, which is made once and not for each of thousands of domains in each list.
     */
    record Shown(TestPicture picture, DomainStatus status) {
        private static Shown of(TestPicture picture) {
            return new Shown(picture, picture.status());
        }

        /** Whether the domain passes a filter of {@code virConnectListAllDomainsFlags}. */
        boolean passes(int flags) {
            if (!DomainFilter.asksForMoments(flags)) {
                return DomainFilter.accepts(status, flags);
            }
            TestMoments moments = picture.moments();
            return DomainFilter.accepts(
                    status,
                    !moments.snapshots().isEmpty(),
                    !moments.checkpoints().isEmpty(),
                    flags);
        }
    }
}
