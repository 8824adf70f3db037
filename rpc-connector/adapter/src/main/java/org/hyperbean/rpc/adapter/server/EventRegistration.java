package org.hyperbean.rpc.adapter.server;

import java.util.Optional;
import java.util.UUID;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.EventRecord;

/**
 * A client's wish to hear of one kind of event, in one of the two styles of messages that libvirt has.
 *
 * @param callbackId what messages of the registration carry; empty for the legacy style, whose messages carry nothing
 * @param domain the only domain that is of interest; empty for all
 * @param after the number of the newest event when the client registered
 */
record EventRegistration(Optional<Integer> callbackId, int eventId, Optional<UUID> domain, long after) {
    /** Whether the client wants this event. */
    boolean accepts(EventRecord event) {
        return event.sequence() > after
                && EventMessages.id(event.event()) == eventId
                && domain.map(uuid -> isAbout(event.event(), uuid)).orElse(true);
    }

    boolean isLegacy() {
        return callbackId.isEmpty();
    }

    private static boolean isAbout(Event event, UUID uuid) {
        return event.domain().uuid().equals(uuid);
    }
}
