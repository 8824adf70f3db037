package org.hyperbean.rpc.adapter.server;

import java.util.Optional;
import org.hyperbean.driver.Event;
import org.hyperbean.driver.EventRecord;

/**
 * A client's wish to hear of one kind of event, in one of the two styles of messages that libvirt has.
 *
 * @param callbackId what messages of the registration carry; empty for the legacy style, whose messages carry nothing
 * @param subject what identifies the only object that is of interest; empty for all
 * @param names which of QEMU's events are wanted, where they are
 * @param after the number of the newest event when the client registered
 */
record EventRegistration(
        EventKind kind,
        Optional<Integer> callbackId,
        Optional<Object> subject,
        Optional<MonitorEventNames> names,
        long after) {
    /** Whether the client wants this event. */
    boolean accepts(EventRecord record) {
        Event event = record.event();
        return record.sequence() > after
                && kind.equals(EventKind.of(event))
                && (subject.isEmpty() || subject.get().equals(EventKind.subject(event)))
                && (names.isEmpty() || names.get().accept(event));
    }

    boolean isLegacy() {
        return callbackId.isEmpty();
    }

    /** Whether another one would bring the same events once more. */
    boolean isSame(EventKind otherKind, Optional<Object> otherSubject, Optional<MonitorEventNames> otherNames) {
        return kind.equals(otherKind) && subject.equals(otherSubject) && names.equals(otherNames);
    }
}
