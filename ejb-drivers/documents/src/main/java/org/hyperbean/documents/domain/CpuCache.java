package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <cache>} element of {@code <cpu>}: the processor's cache as the guest sees it. */
public record CpuCache(Optional<Integer> level, Mode mode) {
    private static final int HIGHEST_LEVEL = 3;

    /** Whose cache it is. */
    public enum Mode implements XmlChoice {
        EMULATE,
        PASSTHROUGH,
        DISABLE
    }

    static Optional<CpuCache> parse(XmlElement cpu) {
        List<XmlElement> caches = cpu.children("cache");
        if (caches.size() > 1) {
            throw Cpu.refused("at most one CPU cache element may be specified");
        }
        return caches.stream().findFirst().map(CpuCache::read);
    }

    void format(XmlWriter out) {
        out.element("cache").number("level", level).attribute("mode", mode).end();
    }

    private static CpuCache read(XmlElement cache) {
        Optional<Integer> level = XmlValues.natural(cache, "level");
        if (level.filter(number -> number < 1 || number > HIGHEST_LEVEL).isPresent()) {
            throw Cpu.refused("invalid CPU cache level, must be in range [1,3]");
        }
        return new CpuCache(
                level, XmlValues.required(cache, "mode", (xml, name) -> XmlValues.choice(xml, name, Mode.class)));
    }
}
