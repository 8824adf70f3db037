package org.hyperbean.documents.nodedevice;

import java.util.ArrayList;
import java.util.List;
import org.hyperbean.documents.address.PciAddress;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** The devices that only one guest can be given together: {@code <iommuGroup number='5'>}. */
public record PciGroup(long number, List<PciAddress> devices) {
    /** Keeps a copy, so that the value cannot change. */
    public PciGroup {
        devices = List.copyOf(devices);
    }

    static PciGroup parse(XmlElement xml) {
        long number = XmlValues.required(xml, "number", XmlValues::unsigned);
        return new PciGroup(number, addresses(xml));
    }

    void format(XmlWriter out) {
        if (!devices.isEmpty()) {
            out.element("iommuGroup").attribute("number", number).body(body -> format(body, devices));
        }
    }

    /** Reads the addresses in an element. */
    static List<PciAddress> addresses(XmlElement xml) {
        List<PciAddress> addresses = new ArrayList<>();
        for (XmlElement address : xml.children("address")) {
            addresses.add(PciAddress.parse(address));
        }
        return addresses;
    }

    /** Writes addresses. */
    static void format(XmlWriter out, List<PciAddress> addresses) {
        addresses.forEach(address -> address.format(out.element("address")).end());
    }
}
