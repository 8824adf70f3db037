package org.hyperbean.drivers.qemu;

import java.time.Instant;
import java.util.Optional;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DomainStatus;

/**
 * A domain at one moment.
 *
 * @param inactive what the next start would start; for a domain that is not persistent, what this one started
 * @param persistent whether {@code inactive} is kept on disk
 * @param guest what runs
 * @param memoryKiB what the guest has now, as its balloon says
 * @param updated when the picture was made
 */
record DomainPicture(
        DomainDocument inactive,
        boolean persistent,
        boolean autostart,
        Optional<Guest> guest,
        DomainStateReason reason,
        long memoryKiB,
        Instant updated) {
    /** A domain that does not run. */
    static DomainPicture inactive(DomainDocument document, boolean persistent, boolean autostart) {
        return new DomainPicture(
                document,
                persistent,
                autostart,
                Optional.empty(),
                DomainStateReason.SHUTOFF_UNKNOWN,
                document.memory().currentKiB(),
                Instant.now());
    }

    /** What runs, or else what would. */
    DomainDocument document() {
        return guest.map(Guest::document).orElse(inactive);
    }

    Domain domain() {
        return new Domain(inactive.name(), inactive.uuid(), guest.map(Guest::id).orElse(Domain.INACTIVE));
    }

    DomainState state() {
        return reason.state();
    }

    boolean isActive() {
        return guest.isPresent();
    }

    DomainStatus status() {
        DomainDocument document = document();
        return new DomainStatus(
                domain(),
                reason,
                document.os().type().text(),
                document.memory().totalKiB(),
                memoryKiB,
                document.vcpus().online(),
                persistent,
                autostart,
                false,
                updated);
    }

    DomainPicture defined(DomainDocument document) {
        long memory = guest.isPresent() ? memoryKiB : document.memory().currentKiB();
        return new DomainPicture(document, true, autostart, guest, reason, memory, Instant.now());
    }

    DomainPicture undefined() {
        return new DomainPicture(inactive, false, false, guest, reason, memoryKiB, Instant.now());
    }

    DomainPicture withAutostart(boolean changed) {
        return new DomainPicture(inactive, persistent, changed, guest, reason, memoryKiB, Instant.now());
    }

    DomainPicture withGuest(Guest changed) {
        return new DomainPicture(
                inactive, persistent, autostart, Optional.of(changed), reason, memoryKiB, Instant.now());
    }

    DomainPicture withReason(DomainStateReason changed) {
        return new DomainPicture(inactive, persistent, autostart, guest, changed, memoryKiB, Instant.now());
    }

    DomainPicture withMemory(long changedKiB) {
        return new DomainPicture(inactive, persistent, autostart, guest, reason, changedKiB, Instant.now());
    }

    DomainPicture stopped(DomainStateReason why) {
        long memory = inactive.memory().currentKiB();
        return new DomainPicture(inactive, persistent, autostart, Optional.empty(), why, memory, Instant.now());
    }
}
