package org.hyperbean.documents.domain;

import java.util.function.Supplier;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <cache>} of a NUMA cell: a cache on the memory's side, as the guest's firmware tables tell of it.
 *
 * @param sizeKiB in KiB
 * @param line the length of a line in bytes
 */
public record NumaCache(long level, Associativity associativity, Policy policy, long sizeKiB, long line) {
    /** How a place in the cache is found. */
    public enum Associativity implements XmlChoice {
        NONE,
        DIRECT,
        FULL
    }

    /** When the memory learns of a write. */
    public enum Policy implements XmlChoice {
        NONE,
        WRITEBACK,
        WRITETHROUGH
    }

    static NumaCache parse(XmlElement cache, int cell) {
        long level = cache.attribute("level")
                .orElseThrow(() -> missing("level", cell))
                .transform(text -> Numbers.unsigned(text, Numbers.DECIMAL))
                .filter(number -> number != 0)
                .orElseThrow(
                        () -> XmlErrors.document("Invalid 'level' attribute in cache element for NUMA node " + cell));
        Associativity associativity =
                choice(cache, "associativity", Associativity.class, () -> missing("associativity", cell));
        Policy policy = choice(cache, "policy", Policy.class, () -> invalid("policy", "(null)"));
        // The units stand in elements that no document has, so sizes are in KiB and lines in bytes whatever is said.
        long size = ScaledSize.requiredKibibytes(
                cache.childAttribute("size", "value"), cache.descendantText("size", "unit"), "./size/@value");
        long line = ScaledSize.bytes(
                        cache.childAttribute("line", "value"),
                        cache.descendantText("line", "unit"),
                        "b",
                        "./line/@value")
                .orElseThrow(() -> XmlErrors.missingPath("./line/@value"));
        return new NumaCache(level, associativity, policy, size, line);
    }

    void format(XmlWriter out) {
        out.element("cache")
                .attribute("level", level)
                .attribute("associativity", associativity)
                .attribute("policy", policy)
                .body(body -> {
                    body.element("size")
                            .attribute("value", sizeKiB)
                            .attribute("unit", "KiB")
                            .end();
                    body.element("line")
                            .attribute("value", line & 0xFFFF_FFFFL)
                            .attribute("unit", "B")
                            .end();
                });
    }

    private static <E extends Enum<E> & XmlChoice> E choice(
            XmlElement cache, String attribute, Class<E> words, Supplier<RuntimeException> missing) {
        String text = cache.attribute(attribute).orElseThrow(missing);
        return XmlChoice.find(words, text).orElseThrow(() -> invalid(attribute, text));
    }

    private static RuntimeException invalid(String attribute, String text) {
        return XmlErrors.document("Invalid cache %s '%s'".formatted(attribute, text));
    }

    private static RuntimeException missing(String attribute, int cell) {
        return XmlErrors.document(
                "Missing '%s' attribute in cache element for NUMA node %d".formatted(attribute, cell));
    }
}
