package org.hyperbean.drivers.test;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.JobLock;

/**
 * The calls of one caller to the domains of a node: reading waits for nobody, each change is under the domain's job.
 *
 * @param faults what goes wrong in these calls on purpose
 */
record TestJobs(TestNode node, Identity caller, CallFaults faults) {
    /** What has to be possible while another call hangs on purpose. */
    private static final Set<Api> NEVER_HELD_UP =
            Set.of(Api.DOMAIN_SET_METADATA, Api.DOMAIN_DESTROY, Api.DOMAIN_DESTROY_FLAGS);

    /** What is known of a domain that a client named. */
    TestPicture read(Domain target, Api api) {
        TestDomain domain = node.domains().find(target.uuid()).orElseThrow(() -> TestErrors.gone(target));
        faults.beforeReading(domain, api);
        return node.picture(target);
    }

    /**
     * For a call that looks at nothing, not even whether there is such a domain: what goes wrong on purpose still does.
     */
    void pass(Domain target, Api api) {
        node.domains().find(target.uuid()).ifPresent(domain -> faults.beforeReading(domain, api));
    }

    /** What is known of a domain that has to run. */
    TestPicture readActive(Domain target, Api api) {
        TestPicture picture = read(target, api);
        if (!picture.isActive()) {
            throw TestErrors.notRunning();
        }
        return picture;
    }

    /** The form of a domain that a call's flags name, out of {@code virDomainModificationImpact}. */
    DomainDocument readOne(Domain target, Api api, int flags) {
        return read(target, api).one(flags);
    }

    /** Changes the forms of a domain that a call's flags name, out of {@code virDomainModificationImpact}. */
    void edit(Domain target, Api api, int flags, UnaryOperator<DomainDocument> edit) {
        change(target, api, domain -> domain.replace(domain.picture().edited(flags, edit)));
    }

    /** Changes the one form of a domain that a call's flags name, out of {@code virDomainModificationImpact}. */
    void editOne(Domain target, Api api, int flags, UnaryOperator<DomainDocument> edit) {
        change(target, api, domain -> domain.replace(domain.picture().editedOne(flags, edit)));
    }

    /** Changes a domain that a client named. */
    void change(Domain target, Api api, Consumer<TestDomain> step) {
        compute(target, api, domain -> {
            step.accept(domain);
            return domain;
        });
    }

    /** Changes a domain that a client named, with an answer. */
    <T> T compute(Domain target, Api api, Function<TestDomain, T> step) {
        return node.domains()
                .find(target.uuid())
                .flatMap(domain -> ifPresent(domain, api, step))
                .orElseThrow(() -> TestErrors.gone(target));
    }

    /** Changes a domain, unless it went away before its job was free. */
    <T> Optional<T> ifPresent(TestDomain domain, Api api, Function<TestDomain, T> step) {
        if (NEVER_HELD_UP.contains(api)) {
            Optional<Optional<T>> done = node.extensions().hangs().instead(domain, () -> stepIfPresent(domain, step));
            if (done.isPresent()) {
                return done.get();
            }
        }
        try (JobLock.Job _ = domain.begin(api, caller)) {
            faults.beforeChanging(domain, api);
            return stepIfPresent(domain, step);
        }
    }

    private <T> Optional<T> stepIfPresent(TestDomain domain, Function<TestDomain, T> step) {
        return node.domains().has(domain) ? Optional.of(step.apply(domain)) : Optional.empty();
    }
}
