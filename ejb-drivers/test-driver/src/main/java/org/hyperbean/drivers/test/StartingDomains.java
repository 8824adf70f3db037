package org.hyperbean.drivers.test;

import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.DomainStateReason;

/** The domains that a node has from the beginning. Nobody is told of them by an event. */
final class StartingDomains {
    private StartingDomains() {}

    static void add(TestNode node, DomainDocument document, TestMoments moments, DomainStart start) {
        DomainDocument completed = InterfaceNames.complete(document);
        TestDomain domain = node.domains()
                .enter(
                        completed,
                        () -> TestPicture.defined(completed)
                                .withPersistent(!start.isTransient())
                                .withMoments(moments)
                                .withGuest(TestGuest.NEW.withThreads(
                                        PolledThreads.of(completed.tuning().ioThreads())))
                                .withSaved(start.saved()))
                .domain();
        if (start.state() != DomainState.SHUTOFF) {
            start(node, domain, DomainStateReason.of(start.state(), 0));
        }
    }

    private static void start(TestNode node, TestDomain domain, DomainStateReason reason) {
        int id = node.domains().nextId();
        node.domains().activated(id, domain);
        domain.replace(domain.picture().started(id, reason));
    }
}
