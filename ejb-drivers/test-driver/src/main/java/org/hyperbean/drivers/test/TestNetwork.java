package org.hyperbean.drivers.test;

import java.util.Optional;
import org.hyperbean.documents.network.NetworkDocument;
import org.hyperbean.driver.Network;

/**
 * A virtual network of a test node, as it is at one moment.
 *
 * @param document what the network runs with, or is defined as
 * @param next the definition where it differs from what the network runs with
 */
record TestNetwork(
        NetworkDocument document,
        Optional<NetworkDocument> next,
        boolean active,
        boolean persistent,
        boolean autostart) {
    /** A network that does not run. */
    static TestNetwork defined(NetworkDocument document) {
        return new TestNetwork(document, Optional.empty(), false, true, false);
    }

    /** A network that runs without a definition. */
    static TestNetwork created(NetworkDocument document) {
        return new TestNetwork(document, Optional.empty(), true, false, false);
    }

    Network network() {
        return new Network(document.name(), document.uuid());
    }

    /** The definition. */
    NetworkDocument definition() {
        return next.orElse(document);
    }

    /** The same network with a new definition, which a running one takes no notice of. */
    TestNetwork withDefinition(NetworkDocument definition) {
        return active
                ? new TestNetwork(document, Optional.of(definition), true, true, autostart)
                : new TestNetwork(definition, Optional.empty(), false, true, autostart);
    }

    /** The same network, running from a document that is not its definition. */
    TestNetwork startedFrom(NetworkDocument running) {
        Optional<NetworkDocument> kept = persistent ? Optional.of(definition()) : Optional.empty();
        return new TestNetwork(running, kept, true, persistent, autostart);
    }

    /** The same network with another document in use. */
    TestNetwork withDocument(NetworkDocument changed) {
        return new TestNetwork(changed, next, active, persistent, autostart);
    }

    /** The same network, running or not; libvirt's test driver keeps the running document when it stops. */
    TestNetwork withActive(boolean running) {
        return new TestNetwork(document, next, running, persistent, autostart);
    }

    /** The same network, to start with the daemon or not. */
    TestNetwork withAutostart(boolean start) {
        return new TestNetwork(document, next, active, persistent, start);
    }
}
