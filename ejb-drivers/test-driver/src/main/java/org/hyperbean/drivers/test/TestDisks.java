package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.domain.DomainDocument;

/** Finds the disks that clients name. */
final class TestDisks {
    private TestDisks() {}

    /**
     * The disk with a target, or with a source if the name begins with a slash; of several with one source the first.
     */
    static Optional<Disk> findFirst(DomainDocument document, String name) {
        return all(document, name).stream().findFirst();
    }

    /** The same, but a source that several disks have names none. */
    static Optional<Disk> findOnly(DomainDocument document, String name) {
        List<Disk> found = all(document, name);
        return found.size() == 1 || !isSource(name) ? found.stream().findFirst() : Optional.empty();
    }

    private static List<Disk> all(DomainDocument document, String name) {
        return document.devices()
                .of(Disk.class)
                .filter(disk -> isSource(name)
                        ? disk.backing().path().equals(Optional.of(name))
                        : disk.target().device().equals(name))
                .toList();
    }

    private static boolean isSource(String name) {
        return name.startsWith("/");
    }
}
