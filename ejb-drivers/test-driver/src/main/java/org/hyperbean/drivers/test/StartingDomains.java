package org.hyperbean.drivers.test;

import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.DomainStateReason;

/** The domains that a node has from the beginning. Nobody is told of them by an event. */
final class StartingDomains {
    private StartingDomains() {}

    /** What a domain is to do at first. */
    enum Wish {
        RUNNING,
        PAUSED,
        SHUTOFF
    }

    static void add(TestNode node, DomainDocument document, TestMoments moments, Wish wish) {
        DomainDocument completed = InterfaceNames.complete(document);
        TestDomain domain = node.domains()
                .enter(completed, () -> TestPicture.defined(completed).withMoments(moments))
                .domain();
        switch (wish) {
            case RUNNING -> start(node, domain, DomainStateReason.RUNNING_UNKNOWN);
            case PAUSED -> start(node, domain, DomainStateReason.PAUSED_UNKNOWN);
            case SHUTOFF -> {
                // It is defined, and that is all.
            }
        }
    }

    private static void start(TestNode node, TestDomain domain, DomainStateReason reason) {
        int id = node.domains().nextId();
        node.domains().activated(id, domain);
        domain.replace(domain.picture().started(id, reason));
    }
}
