package org.hyperbean.documents.pool;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.storage.StorageErrors;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <device>} that a pool consists of.
 *
 * @param partSeparator whether there is a {@code p} between its name and a partition's number, where that is said
 * @param freeExtents where there is room on it, found by looking at it
 */
public record PoolDevice(String path, Optional<Boolean> partSeparator, List<Extent> freeExtents) {

    /** Keeps a copy, so that the value cannot change. */
    public PoolDevice {
        freeExtents = List.copyOf(freeExtents);
    }

    /** A piece of a device, in bytes. */
    public record Extent(long start, long end) {
        void format(XmlWriter out, String element) {
            out.element(element)
                    .attribute("start", Long.toUnsignedString(start))
                    .attribute("end", Long.toUnsignedString(end))
                    .end();
        }
    }

    static PoolDevice parse(XmlElement device) {
        return new PoolDevice(
                device.attribute("path")
                        .orElseThrow(() -> StorageErrors.document("missing storage pool source device path")),
                XmlValues.yesNo(device, "part_separator"),
                List.of());
    }

    void format(XmlWriter out) {
        out.element("device")
                .attribute("path", path)
                .yesNo("part_separator", partSeparator)
                .body(body -> freeExtents.forEach(extent -> extent.format(body, "freeExtent")));
    }
}
