package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <type>} element of {@code <os>}: how the guest's operating system is run, and on which machine.
 *
 * @param architecture empty until the defaults are applied, where the document does not say
 */
public record GuestType(OsType type, Optional<String> architecture, Optional<String> machine) {

    static GuestType parse(XmlElement root, DomainType domain) {
        Optional<XmlElement> element = root.descendants("os", "type").stream().findFirst();
        OsType type = element.map(XmlElement::text)
                .filter(text -> !text.isEmpty())
                .map(GuestType::type)
                .orElseGet(() -> withoutType(root));
        Optional<String> architecture = element.flatMap(given -> given.attribute("arch"))
                .filter(name -> !name.isEmpty())
                .map(GuestType::known);
        return new GuestType(
                type == OsType.LINUX && domain == DomainType.XEN ? OsType.XEN : type,
                architecture,
                element.flatMap(given -> given.attribute("machine")).filter(name -> !name.isEmpty()));
    }

    void format(XmlWriter out, DomainType domain) {
        // A paravirtual guest of Xen is written under an old name.
        boolean old = domain == DomainType.XEN && type == OsType.XEN;
        out.element("type")
                .attribute("arch", architecture)
                .attribute("machine", machine)
                .text((old ? OsType.LINUX : type).text());
    }

    private static OsType withoutType(XmlElement root) {
        if (root.childText("bootloader").isPresent()) {
            return OsType.XEN;
        }
        throw XmlErrors.document("an os <type> must be specified");
    }

    private static OsType type(String text) {
        return XmlChoice.find(OsType.class, text)
                .orElseThrow(() -> XmlErrors.unsupported("unknown OS type '" + text + "'"));
    }

    private static String known(String architecture) {
        if (!Architecture.isKnown(architecture)) {
            throw XmlErrors.unsupported("Unknown architecture " + architecture);
        }
        return architecture;
    }
}
