package org.hyperbean.documents.address;

import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** A place on a PCI bus: {@code <address domain='0x0000' bus='0x06' slot='0x02' function='0x0'/>}. */
public record PciAddress(long domain, long bus, long slot, long function) {
    private static final long BUS_LIMIT = 0xFF;
    private static final long SLOT_LIMIT = 0x1F;
    private static final long FUNCTION_LIMIT = 7;

    /**
     * Reads the attributes.
     *
     * @throws org.hyperbean.driver.LibvirtException where one is no number or too large
     */
    public static PciAddress parse(XmlElement address) {
        PciAddress pci = new PciAddress(
                number(address, "domain"),
                number(address, "bus"),
                number(address, "slot"),
                number(address, "function"));
        // Nobody places devices on several functions here, but libvirt reads the attribute before it checks the rest.
        XmlValues.onOff(address, "multifunction");
        if (!pci.isEmpty()) {
            pci.check();
        }
        return pci;
    }

    /** Writes the attributes. */
    public XmlWriter.Open format(XmlWriter.Open element) {
        return element.hexadecimal("domain", domain, 4)
                .hexadecimal("bus", bus, 2)
                .hexadecimal("slot", slot, 2)
                .attribute("function", "0x" + function);
    }

    /** Whether no place is named; the function alone names none. */
    public boolean isEmpty() {
        return domain == 0 && bus == 0 && slot == 0;
    }

    private void check() {
        if (bus > BUS_LIMIT) {
            throw invalid("bus='0x%x', must be <= 0xFF".formatted(bus));
        }
        if (slot > SLOT_LIMIT) {
            throw invalid("slot='0x%x', must be <= 0x1F".formatted(slot));
        }
        if (function > FUNCTION_LIMIT) {
            throw invalid("function=0x%x, must be <= 7".formatted(function));
        }
    }

    private static LibvirtException invalid(String detail) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.NONE, "Invalid PCI address " + detail);
    }

    private static long number(XmlElement address, String attribute) {
        return XmlValues.unsignedAnyBase(address, attribute).orElse(0L);
    }
}
