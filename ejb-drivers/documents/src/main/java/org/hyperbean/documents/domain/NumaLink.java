package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <latency>} or {@code <bandwidth>} of {@code <interconnects>}: how fast the processors of one cell reach the
 * memory of another.
 *
 * @param cache the level of the memory's cache that is meant; 0 for the memory itself
 * @param value nanoseconds of latency, or KiB a second of bandwidth
 */
public record NumaLink(Kind kind, long initiator, long target, long cache, Access access, long value) {
    /** What is told of the link. */
    public enum Kind implements XmlChoice {
        LATENCY,
        BANDWIDTH
    }

    /** Which accesses are meant. */
    public enum Access implements XmlChoice {
        ACCESS,
        READ,
        WRITE
    }

    static Optional<NumaLink> parse(XmlElement element) {
        return XmlChoice.find(Kind.class, element.name()).map(kind -> parse(element, kind));
    }

    void format(XmlWriter out) {
        out.element(kind.text())
                .attribute("initiator", initiator)
                .attribute("target", target)
                .number("cache", Optional.of(cache).filter(level -> level != 0))
                .attribute("type", access)
                .attribute("value", Long.toUnsignedString(value))
                .attribute("unit", Optional.of("KiB").filter(_ -> kind == Kind.BANDWIDTH))
                .end();
    }

    void validate(List<Numa.Cell> cells, List<NumaLink> before) {
        if (initiator >= cells.size()) {
            throw XmlErrors.document("'initiator' refers to a non-existent NUMA node");
        }
        if (target >= cells.size()) {
            throw XmlErrors.document("'target' refers to a non-existent NUMA node");
        }
        if (cells.get((int) initiator).cpus().isEmpty()) {
            throw XmlErrors.document("NUMA nodes without CPUs can't be initiator");
        }
        boolean cached = cells.get((int) target).caches().stream().anyMatch(known -> known.level() == cache);
        if (cache != 0 && !cached) {
            throw XmlErrors.document("'cache' refers to a non-existent NUMA node cache");
        }
        for (NumaLink other : before) {
            if (other.kind == kind
                    && other.isBetween(initiator, target)
                    && other.cache == cache
                    && other.access == access) {
                throw XmlErrors.document("Duplicate info for NUMA latencies");
            }
            if (initiator != target && other.isBetween(target, initiator)) {
                throw XmlErrors.document("Link already defined");
            }
        }
    }

    private boolean isBetween(long from, long to) {
        return initiator == from && target == to;
    }

    private static NumaLink parse(XmlElement element, Kind kind) {
        long value = switch (kind) {
            case LATENCY -> XmlValues.required(element, "value", XmlValues::unsignedLong);
            case BANDWIDTH ->
                ScaledSize.requiredKibibytes(element.attribute("value"), element.attribute("unit"), "./@value");
        };
        return new NumaLink(
                kind,
                XmlValues.required(element, "initiator", XmlValues::unsigned),
                XmlValues.required(element, "target", XmlValues::unsigned),
                XmlValues.unsigned(element, "cache").orElse(0L),
                XmlValues.required(element, "type", (xml, name) -> XmlValues.choice(xml, name, Access.class)),
                value);
    }
}
