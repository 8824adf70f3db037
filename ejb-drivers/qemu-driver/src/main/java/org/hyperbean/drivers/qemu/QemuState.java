package org.hyperbean.drivers.qemu;

import org.hyperbean.documents.domain.DomainRules;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.EventScope;
import org.hyperbean.driver.EventSink;

/**
 * What all connections to the driver share.
 *
 * @param uri the URI of its connections, which is also the scope of its events
 * @param rules what makes a document one of QEMU's
 */
record QemuState(
        String uri,
        QemuFolders folders,
        EventSink events,
        Emulators emulators,
        DomainRules rules,
        DomainTable domains,
        Definitions definitions,
        StatusFiles statusFiles,
        GuestIds ids,
        Consoles consoles) {
    EventScope scope() {
        return new EventScope(uri);
    }

    void report(Event event) {
        events.append(scope(), event);
    }
}
