package org.hyperbean.documents.domain;

import java.util.List;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;

/** A kind of device to boot from. */
public enum BootDevice implements XmlChoice {
    FD,
    CDROM,
    HD,
    NETWORK;

    private static final int LIMIT = 4;

    static List<BootDevice> parseAll(XmlElement os) {
        return os.children("boot").stream().limit(LIMIT).map(BootDevice::parse).toList();
    }

    private static BootDevice parse(XmlElement boot) {
        String device = boot.requiredAttribute("dev");
        return XmlChoice.find(BootDevice.class, device)
                .orElseThrow(() -> XmlErrors.invalidAttribute(boot, "dev", device));
    }
}
