package org.hyperbean.documents.domain;

import java.util.List;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;

/** A kind of device to boot from. */
public enum BootDevice implements XmlChoice {
    FD,
    CDROM,
    HD,
    NETWORK;

    private static final int LIMIT = 4;

    static List<BootDevice> parseAll(XmlElement root) {
        return root.descendants("os", "boot").stream()
                .limit(LIMIT)
                .map(boot ->
                        XmlValues.required(boot, "dev", (xml, name) -> XmlValues.choice(xml, name, BootDevice.class)))
                .toList();
    }
}
