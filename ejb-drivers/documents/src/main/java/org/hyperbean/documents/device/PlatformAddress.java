package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Places on buses that only some kinds of machines have. */
public sealed interface PlatformAddress extends DeviceAddress {

    /**
     * A register of POWER's virtual bus.
     *
     * @param register empty while it is to be found
     */
    record SpaprVio(Optional<Long> register) implements PlatformAddress {
        private static final int DIGITS = 8;

        @Override
        public String type() {
            return "spapr-vio";
        }

        @Override
        public void format(XmlWriter.Open address) {
            register.ifPresent(number -> address.hexadecimal("reg", number, DIGITS));
            address.end();
        }

        static SpaprVio parse(XmlElement address) {
            return new SpaprVio(XmlValues.unsignedLongHexadecimal(address, "reg"));
        }
    }

    /**
     * A device number of a mainframe's channel subsystem.
     *
     * @param assigned whether the document names the number, rather than leaving it to be found
     */
    record Ccw(long subsystem, long set, long device, boolean assigned) implements PlatformAddress {
        private static final long SUBSYSTEM_LIMIT = 254;
        private static final long SET_LIMIT = 3;
        private static final long DEVICE_LIMIT = 0xFFFF;

        @Override
        public String type() {
            return "ccw";
        }

        @Override
        public void format(XmlWriter.Open address) {
            address.hexadecimal("cssid", subsystem, 1)
                    .hexadecimal("ssid", set, 1)
                    .hexadecimal("devno", device, 4)
                    .end();
        }

        static Ccw parse(XmlElement address) {
            Optional<Long> subsystem = XmlValues.unsignedAnyBase(address, "cssid");
            Optional<Long> set = XmlValues.unsignedAnyBase(address, "ssid");
            Optional<Long> device = XmlValues.unsignedAnyBase(address, "devno");
            if (subsystem.isEmpty() && set.isEmpty() && device.isEmpty()) {
                return new Ccw(0, 0, 0, false);
            }
            if (subsystem.isEmpty() || set.isEmpty() || device.isEmpty()) {
                throw invalid("Invalid partial specification for virtio ccw address");
            }
            Ccw place = new Ccw(subsystem.get(), set.get(), device.get(), true);
            if (place.subsystem > SUBSYSTEM_LIMIT || place.set > SET_LIMIT || place.device > DEVICE_LIMIT) {
                throw invalid("Invalid specification for virtio ccw address: cssid='0x%x' ssid='0x%x' devno='0x%04x'"
                        .formatted(place.subsystem, place.set, place.device));
            }
            return place;
        }

        private static LibvirtException invalid(String detail) {
            return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.DEVICE, detail);
        }
    }

    /** A port and an interrupt of the ISA bus; 0 where nothing is said. */
    record Isa(long port, long interrupt) implements PlatformAddress {
        @Override
        public String type() {
            return "isa";
        }

        @Override
        public void format(XmlWriter.Open address) {
            format(address, "iobase", port);
            format(address, "irq", interrupt);
            address.end();
        }

        static Isa parse(XmlElement address) {
            return new Isa(
                    XmlValues.unsignedHexadecimal(address, "iobase").orElse(0L),
                    XmlValues.unsignedHexadecimal(address, "irq").orElse(0L));
        }

        private static void format(XmlWriter.Open address, String attribute, long value) {
            if (value != 0) {
                address.hexadecimal(attribute, value, 1);
            }
        }
    }
}
