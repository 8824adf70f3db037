package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <maxphysaddr>} element of {@code <cpu>}: how many bits the processor's physical addresses have. */
public record PhysicalAddressSize(Mode mode, Optional<Integer> bits) {
    /** Who decides. */
    public enum Mode implements XmlChoice {
        EMULATE,
        PASSTHROUGH
    }

    static PhysicalAddressSize parse(XmlElement element) {
        return new PhysicalAddressSize(
                XmlValues.required(element, "mode", (xml, name) -> XmlValues.choice(xml, name, Mode.class)),
                XmlValues.natural(element, "bits"));
    }

    void format(XmlWriter out) {
        out.element("maxphysaddr").attribute("mode", mode).number("bits", bits).end();
    }
}
