package org.hyperbean.documents.device;

import java.util.regex.Pattern;
import org.hyperbean.documents.device.DeviceAddress.Pci;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Reads the addresses that have limits of their own. */
final class AddressReader {
    private static final Pattern USB_PORT = Pattern.compile("\\d+(\\.\\d+){0,3}");
    private static final int DOMAIN_LIMIT = 0xFFFF;
    private static final int BUS_LIMIT = 0xFF;
    private static final int SLOT_LIMIT = 0x1F;
    private static final int FUNCTION_LIMIT = 7;

    private AddressReader() {}

    static Pci pci(XmlElement address) {
        Pci pci = new Pci(
                number(address, "domain"),
                number(address, "bus"),
                number(address, "slot"),
                number(address, "function"),
                XmlValues.word(address, "multifunction", "on", "off"),
                address.child("zpci"));
        check(pci, "domain", pci.domain(), DOMAIN_LIMIT, "0xFFFF");
        check(pci, "bus", pci.bus(), BUS_LIMIT, "0xFF");
        check(pci, "slot", pci.slot(), SLOT_LIMIT, "0x1F");
        check(pci, "function", pci.function(), FUNCTION_LIMIT, "7");
        return pci;
    }

    static String usbPort(String port) {
        if (!USB_PORT.matcher(port).matches()) {
            throw LibvirtException.of(
                    ErrorCode.INTERNAL_ERROR, ErrorDomain.DEVICE, "Cannot parse <address> 'port' attribute");
        }
        return port;
    }

    private static int number(XmlElement address, String attribute) {
        return (int) XmlValues.unsignedAnyBase(address, attribute).orElse(0L).longValue();
    }

    private static void check(Pci pci, String part, int value, int limit, String shown) {
        if (value < 0 || value > limit) {
            throw LibvirtException.of(
                    ErrorCode.XML_ERROR,
                    ErrorDomain.DEVICE,
                    "Invalid PCI address %04x:%02x:%02x.%x. %s must be <= %s"
                            .formatted(pci.domain(), pci.bus(), pci.slot(), pci.function(), part, shown));
        }
    }
}
