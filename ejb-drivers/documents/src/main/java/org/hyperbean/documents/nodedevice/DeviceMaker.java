package org.hyperbean.documents.nodedevice;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlWriter;

/** A vendor or a product by its number, and by its name where that is known. */
public record DeviceMaker(long id, Optional<String> name) {
    private static final int DIGITS = 4;

    static DeviceMaker parse(CapabilityReader reader, String child, String what) {
        return new DeviceMaker(reader.id(child, what), reader.xml().childText(child));
    }

    void format(XmlWriter out, String element) {
        out.element(element).hexadecimal("id", id, DIGITS).text(name.orElse(""));
    }
}
