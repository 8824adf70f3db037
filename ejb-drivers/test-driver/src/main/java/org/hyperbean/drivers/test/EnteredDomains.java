package org.hyperbean.drivers.test;

import java.util.Optional;
import java.util.function.Function;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainStateReason;

/** Domains that a document brings into a node, or finds there. */
record EnteredDomains(TestJobs jobs) {
    /**
     * Lets the domain of a document run; it has a definition only if it had one.
     *
     * @throws org.hyperbean.driver.LibvirtException operation invalid: it runs already
     */
    Domain start(DomainDocument document, Api api, DomainStateReason reason, DomainEventDetail detail) {
        return with(
                document,
                TestPicture::created,
                entry -> jobs.ifPresent(entry.domain(), api, domain -> {
                    if (domain.picture().isActive()) {
                        throw TestErrors.alreadyActive(domain.name());
                    }
                    return jobs.node().run(domain, id -> domain.picture().startedFrom(document, id, reason), detail);
                }));
    }

    /** Does a step with the domain of a document; begins again when the domain went away before its job was free. */
    Domain with(
            DomainDocument document,
            Function<DomainDocument, TestPicture> picture,
            Function<TestDomains.Entry, Optional<Domain>> step) {
        Optional<Domain> done = Optional.empty();
        while (done.isEmpty()) {
            done = step.apply(jobs.node().domains().enter(document, () -> picture.apply(document)));
        }
        return done.get();
    }
}
