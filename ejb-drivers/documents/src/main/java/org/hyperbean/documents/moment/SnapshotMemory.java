package org.hyperbean.documents.moment;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <memory>} of a snapshot.
 *
 * @param file where an external snapshot keeps it
 */
public record SnapshotMemory(SnapshotLocation location, Optional<String> file) {

    /** Memory in a place that needs no file. */
    public static SnapshotMemory in(SnapshotLocation location) {
        return new SnapshotMemory(location, Optional.empty());
    }

    /**
     * Reads the element.
     *
     * @param usual where the memory is when neither a place nor a file is named
     * @param offline whether there is no memory to save
     */
    static SnapshotMemory parse(XmlElement root, SnapshotLocation usual, boolean offline) {
        Optional<XmlElement> memory = root.child("memory");
        Optional<String> file = memory.flatMap(element -> element.attribute("file"));
        SnapshotLocation location = memory.flatMap(
                        element -> XmlValues.choiceNotDefault(element, "snapshot", SnapshotLocation.class))
                .orElse(SnapshotLocation.DEFAULT);
        if (location == SnapshotLocation.MANUAL) {
            throw MomentKind.SNAPSHOT.document("'manual' memory snapshot mode not supported");
        }
        if (location == SnapshotLocation.DEFAULT) {
            location = file.isPresent() ? SnapshotLocation.EXTERNAL : usual;
        }
        SnapshotMemory parsed = new SnapshotMemory(location, file);
        parsed.check(offline);
        return parsed;
    }

    void format(XmlWriter out) {
        if (location != SnapshotLocation.DEFAULT) {
            out.element("memory")
                    .attribute("snapshot", location)
                    .attribute("file", file)
                    .end();
        }
    }

    private void check(boolean offline) {
        boolean external = location == SnapshotLocation.EXTERNAL;
        if (file.isPresent() && !external) {
            throw MomentKind.SNAPSHOT.document("memory filename '%s' requires external snapshot".formatted(file.get()));
        }
        if (file.isEmpty() && external) {
            throw MomentKind.SNAPSHOT.document("external memory snapshots require a filename");
        }
        if (offline && location != SnapshotLocation.DEFAULT && location != SnapshotLocation.NO) {
            throw MomentKind.SNAPSHOT.document("memory state cannot be saved with offline or disk-only snapshot");
        }
        file.filter(path -> !path.startsWith("/")).ifPresent(path -> {
            throw MomentKind.SNAPSHOT.document("memory snapshot file path (%s) must be absolute".formatted(path));
        });
    }
}
