package org.hyperbean.documents.domain;

import java.util.Comparator;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <cache>} of {@code <cachetune>}: the part of one of the host's caches that some virtual processors get.
 *
 * @param cache the cache's number on the host
 * @param bytes how much of it
 */
public record CacheAllocation(long level, Type type, long cache, long bytes) {
    /** libvirt's order. */
    static final Comparator<CacheAllocation> ORDER = Comparator.comparingLong(CacheAllocation::level)
            .thenComparing(CacheAllocation::type)
            .thenComparingLong(CacheAllocation::cache);

    /** What the cache holds. */
    public enum Type implements XmlChoice {
        BOTH,
        CODE,
        DATA
    }

    static CacheAllocation parse(XmlElement element) {
        long cache = XmlValues.required(element, "id", XmlValues::unsigned);
        long level = XmlValues.required(element, "level", XmlValues::unsigned);
        Type type = XmlValues.required(element, "type", (xml, name) -> XmlValues.choice(xml, name, Type.class));
        long bytes = ScaledSize.bytes(element.attribute("size"), element.attribute("unit"), "KiB", "./@size")
                .orElseThrow(() -> XmlErrors.missingPath("./@size"));
        return new CacheAllocation(level, type, cache, bytes);
    }

    void format(XmlWriter out) {
        PrettySize size = PrettySize.of(bytes);
        out.element("cache")
                .attribute("id", cache)
                .attribute("level", level)
                .attribute("type", type)
                .attribute("size", Long.toUnsignedString(size.value()))
                .attribute("unit", size.unit())
                .end();
    }

    /** Whether both are parts of the same cache, as far as it holds the same. */
    boolean collidesWith(CacheAllocation other) {
        boolean sameType = type == other.type || type == Type.BOTH || other.type == Type.BOTH;
        return level == other.level && cache == other.cache && sameType;
    }
}
