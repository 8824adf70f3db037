package org.hyperbean.drivers.test;

import java.util.List;
import java.util.function.IntFunction;
import org.hyperbean.documents.capabilities.NumaNode;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainEvent;
import org.hyperbean.driver.DomainEventDetail;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.EventScope;
import org.hyperbean.driver.EventSink;
import org.hyperbean.driver.Network;
import org.hyperbean.driver.NetworkEvent;
import org.hyperbean.driver.NodeInfo;
import org.hyperbean.driver.StoragePool;
import org.hyperbean.driver.StoragePoolEvent;

/**
 * A host that exists in memory: its figures, its domains, networks, interfaces, devices and storage pools.
 *
 * @param cells what the capabilities document tells of the host's memory and processors
 * @param extensions what only extended connections have
 */
record TestNode(
        NodeInfo info,
        List<NumaNode> cells,
        TestDomains domains,
        TestNetworks networks,
        TestInterfaces interfaces,
        TestDevices devices,
        TestPools pools,
        NodeExtensions extensions,
        EventScope scope,
        EventSink events) {

    /** A node without domains. */
    static TestNode empty(NodeInfo info, List<NumaNode> cells, EventScope scope, EventSink events) {
        return new TestNode(
                info,
                List.copyOf(cells),
                new TestDomains(),
                new TestNetworks(),
                new TestInterfaces(),
                new TestDevices(),
                new TestPools(),
                NodeExtensions.create(),
                scope,
                events);
    }

    /** What is known of a domain that a client named. */
    TestPicture picture(Domain target) {
        return domain(target).picture();
    }

    /** A domain that a client named. */
    TestDomain domain(Domain target) {
        return domains.find(target.uuid()).orElseThrow(() -> TestErrors.gone(target));
    }

    /** Lets a domain run under a new id, as the picture for that id shows it, and tells of it. */
    Domain run(TestDomain domain, IntFunction<TestPicture> picture, DomainEventDetail detail) {
        int id = domains.nextId();
        domains.activated(id, domain);
        domain.replace(picture.apply(id));
        return report(domain, detail);
    }

    /** Ends a domain that runs, its migration with it, and tells of it. The domain stays one of the node's. */
    void stop(TestDomain domain, DomainStateReason reason, DomainEventDetail detail) {
        domains.deactivated(domain.picture().document().identity().id());
        TestPicture running = domain.picture();
        domain.replace(running.stopped(reason));
        domain.work().leaving().ifPresent(OutgoingMigration::abort);
        extensions.stopped(domain);
        // what has never had a definition for its next start keeps its id to the end
        boolean renamed = running.persistent() || running.next().isPresent();
        TestPicture told = renamed ? domain.picture() : running;
        events.append(scope, new DomainEvent.Lifecycle(told.document().domain(), detail));
    }

    /** The same; a domain without a definition is no longer one of the node's. */
    void end(TestDomain domain, DomainStateReason reason, DomainEventDetail detail) {
        stop(domain, reason, detail);
        if (!domain.picture().persistent()) {
            domains.remove(domain);
        }
    }

    /** Tells of a step in a domain's life. */
    Domain report(TestDomain domain, DomainEventDetail detail) {
        Domain name = domain.picture().document().domain();
        report(new DomainEvent.Lifecycle(name, detail));
        return name;
    }

    /** Tells of something that happened to a domain. */
    void report(DomainEvent event) {
        events.append(scope, event);
    }

    /** Tells of a step in a network's life, of {@code virNetworkEventLifecycleType}. */
    Network report(TestNetwork network, int step) {
        events.append(scope, new NetworkEvent.Lifecycle(network.network(), step, 0));
        return network.network();
    }

    /** Tells of a step in a storage pool's life, of {@code virStoragePoolEventLifecycleType}. */
    StoragePool report(TestPool pool, int step) {
        events.append(scope, new StoragePoolEvent.Lifecycle(pool.pool(), step, 0));
        return pool.pool();
    }
}
