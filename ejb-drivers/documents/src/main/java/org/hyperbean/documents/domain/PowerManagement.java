package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <pm>} element: whether the guest may suspend to memory (S3) or to disk (S4). */
public record PowerManagement(Optional<Boolean> suspendToMemory, Optional<Boolean> suspendToDisk) {

    static PowerManagement parse(XmlElement root) {
        Optional<XmlElement> pm = root.child("pm");
        return new PowerManagement(enabled(pm, "suspend-to-mem"), enabled(pm, "suspend-to-disk"));
    }

    void format(XmlWriter out) {
        out.element("pm").bodyIfAny(body -> {
            suspendToMemory.ifPresent(_ -> body.element("suspend-to-mem")
                    .yesNo("enabled", suspendToMemory)
                    .end());
            suspendToDisk.ifPresent(_ -> body.element("suspend-to-disk")
                    .yesNo("enabled", suspendToDisk)
                    .end());
        });
    }

    private static Optional<Boolean> enabled(Optional<XmlElement> pm, String name) {
        return pm.flatMap(element -> element.child(name)).flatMap(element -> XmlValues.yesNo(element, "enabled"));
    }
}
