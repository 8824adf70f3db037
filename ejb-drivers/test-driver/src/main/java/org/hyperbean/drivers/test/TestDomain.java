package org.hyperbean.drivers.test;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.JobLock;

/**
 * A domain of a test node.
 *
 * <p>Any thread reads {@code picture} and {@code work}, without waiting; they are volatile and replaced as a whole by
 * the thread that has the domain's job.
 */
final class TestDomain {
    private static final Duration JOB_DEADLINE = Duration.ofSeconds(30);

    private final UUID uuid;
    private final String name;
    private final JobLock jobs = new JobLock(JOB_DEADLINE);
    private volatile TestPicture picture;
    private volatile TestWork work = TestWork.NONE;

    TestDomain(TestPicture picture) {
        this.picture = picture;
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
        return picture;
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
        picture = newPicture;
    }

    void replaceWork(TestWork newWork) {
        work = newWork;
    }
}
