package org.hyperbean.drivers.test;

import java.time.Duration;
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
 * <p>Any thread reads {@code shown}, without waiting; it is volatile and replaced as a whole by the thread that has the
 * domain's job.
 */
final class TestDomain {
    private static final Duration JOB_DEADLINE = Duration.ofSeconds(30);

    private final UUID uuid;
    private final String name;
    private final JobLock jobs = new JobLock(JOB_DEADLINE);
    private final Runnable changed;
    private volatile Shown shown;

    /**
     * A domain.
     *
     * @param changed is run behind each change of what is shown
     */
    TestDomain(TestPicture picture, Runnable changed) {
        this.changed = changed;
        shown = Shown.of(picture);
        uuid = picture.document().uuid();
        name = picture.document().name();
    }

    UUID uuid() {
        return uuid;
    }

    String name() {
        return name;
    }

    TestPicture picture() {
        return shown.picture();
    }

    /** The picture and what it says in short. */
    Shown shown() {
        return shown;
    }

    JobLock.Job begin(Api api, Identity owner) {
        return jobs.begin(api, owner, ErrorDomain.TEST);
    }

    void replace(TestPicture newPicture) {
        shown = Shown.of(newPicture);
        changed.run();
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
