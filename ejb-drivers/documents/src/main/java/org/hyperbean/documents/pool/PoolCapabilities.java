package org.hyperbean.documents.pool;

import java.util.Set;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The kinds of pools and their formats: the {@code <storagepoolCapabilities>} document.
 *
 * @param supported the kinds that the host can have
 */
public record PoolCapabilities(Set<PoolType> supported) {
    /** Keeps a copy, so that the value cannot change. */
    public PoolCapabilities {
        supported = Set.copyOf(supported);
    }

    /** Writes the document. */
    public String format() {
        XmlWriter out = new XmlWriter();
        out.element("storagepoolCapabilities").body(body -> {
            for (PoolType type : PoolType.values()) {
                body.element("pool")
                        .attribute("type", type)
                        .attribute("supported", supported.contains(type) ? "yes" : "no")
                        .openBody(pool -> {
                            type.formats().ifPresent(list -> list.format(pool, "poolOptions", "sourceFormatType"));
                            type.volumeFormats().ifPresent(list -> list.format(pool, "volOptions", "targetFormatType"));
                        });
            }
        });
        return out.toString();
    }
}
