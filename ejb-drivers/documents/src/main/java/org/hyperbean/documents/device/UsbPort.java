package org.hyperbean.documents.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Reads USB ports: up to four numbers with dots between them, of which the first zero ends the port. */
final class UsbPort {
    private static final int DEEPEST = 4;

    private UsbPort() {}

    static DeviceAddress.Usb parse(XmlElement address) {
        Optional<String> port = address.attribute("port").flatMap(UsbPort::parse);
        return new DeviceAddress.Usb(XmlValues.unsigned(address, "bus").orElse(0L), port);
    }

    private static Optional<String> parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length > DEEPEST) {
            throw invalid();
        }
        List<String> port = new ArrayList<>();
        boolean ended = false;
        for (String part : parts) {
            long number = Numbers.unsigned(part, Numbers.DECIMAL).orElseThrow(UsbPort::invalid);
            ended = ended || number == 0;
            if (!ended) {
                port.add(Long.toString(number));
            }
        }
        return port.isEmpty() ? Optional.empty() : Optional.of(String.join(".", port));
    }

    private static LibvirtException invalid() {
        return LibvirtException.of(
                ErrorCode.INTERNAL_ERROR, ErrorDomain.DEVICE, "Cannot parse <address> 'port' attribute");
    }
}
