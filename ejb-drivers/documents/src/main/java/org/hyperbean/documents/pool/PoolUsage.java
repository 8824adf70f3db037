package org.hyperbean.documents.pool;

import org.hyperbean.documents.xml.XmlWriter;

/** How much room a pool has, in bytes. */
public record PoolUsage(long capacity, long allocation, long available) {
    /** Nothing is known of the pool. */
    public static final PoolUsage UNKNOWN = new PoolUsage(0, 0, 0);

    /** The same pool with so much more in it. */
    public PoolUsage plus(long bytes) {
        return new PoolUsage(capacity, allocation + bytes, available - bytes);
    }

    void format(XmlWriter out) {
        format(out, "capacity", capacity);
        format(out, "allocation", allocation);
        format(out, "available", available);
    }

    static void format(XmlWriter out, String element, long bytes) {
        out.element(element).attribute("unit", "bytes").text(Long.toUnsignedString(bytes));
    }
}
