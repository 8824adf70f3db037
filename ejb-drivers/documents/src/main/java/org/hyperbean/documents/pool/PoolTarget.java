package org.hyperbean.documents.pool;

import java.util.Optional;
import org.hyperbean.documents.storage.StorageErrors;
import org.hyperbean.documents.xml.SanitizedPath;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <target>} of a pool: where its volumes are found in the host's file system. */
public record PoolTarget(String path, Permissions permissions) {
    static PoolTarget parse(XmlElement pool, PoolType type, PoolSource source) {
        XmlElement target = pool.child("target").orElse(XmlElement.empty("target"));
        Optional<String> path = switch (type) {
            case LOGICAL -> source.name().map("/dev/"::concat);
            case ZFS -> source.name().map("/dev/zvol/"::concat);
            default -> target.childText("path");
        };
        return new PoolTarget(
                path.map(SanitizedPath::of)
                        .orElseThrow(() -> StorageErrors.document("missing storage pool target path")),
                Permissions.parse(target));
    }

    void format(XmlWriter out) {
        out.element("target").body(body -> {
            body.element("path").text(path);
            permissions.format(body);
        });
    }
}
