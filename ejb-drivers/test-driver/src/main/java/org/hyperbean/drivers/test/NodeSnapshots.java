package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.moment.Moments;
import org.hyperbean.documents.moment.SnapshotDocument;
import org.hyperbean.documents.xml.XmlElement;

/** The snapshots that a node file gives to a domain. */
final class NodeSnapshots {
    private NodeSnapshots() {}

    /** Reads the elements; one of them at most is the current snapshot. */
    static Moments<SnapshotDocument> read(List<XmlElement> elements, String domain) {
        Moments<SnapshotDocument> read = Moments.none();
        for (XmlElement element : elements) {
            SnapshotDocument snapshot = SnapshotDocument.redefine(element, TestDocuments.RULES);
            boolean active = SnapshotDocument.wasCurrent(element);
            read = read.with(snapshot);
            if (active) {
                if (read.currentName().isPresent()) {
                    throw TestErrors.internal("more than one snapshot claims to be active");
                }
                read = read.withCurrent(Optional.of(snapshot.name()));
            }
        }
        if (!read.isTree()) {
            throw TestErrors.internal("Snapshots have inconsistent relations for domain " + domain);
        }
        return read;
    }
}
