package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The {@code <target>} of a disk: the bus it is on and the name by which everybody calls it.
 *
 * @param device such as {@code vda}
 * @param trayOpen whether a removable medium's tray stands open
 */
public record DiskTarget(
        String device, Bus bus, boolean trayOpen, Optional<String> removable, Optional<Long> rotationRate) {

    /** Where disks can be plugged in. */
    public enum Bus implements XmlChoice {
        NONE(""),
        IDE("hd"),
        FDC("fd"),
        SCSI("sd"),
        VIRTIO("vd"),
        XEN("xvd"),
        USB(""),
        UML("ubd"),
        SATA(""),
        SD("");

        private final String prefix;

        Bus(String prefix) {
            this.prefix = prefix;
        }

        static Bus ofName(String device, Disk.Kind kind) {
            if (kind == Disk.Kind.FLOPPY) {
                return FDC;
            }
            for (Bus bus : values()) {
                if (!bus.prefix.isEmpty() && device.startsWith(bus.prefix)) {
                    return bus;
                }
            }
            return IDE;
        }
    }

    static DiskTarget parse(XmlElement disk, Optional<DiskSource> source, Disk.Kind kind) {
        XmlElement target = disk.child("target").orElse(XmlElement.empty("target"));
        Optional<String> device = target.attribute("dev").filter(name -> !name.isEmpty());
        Optional<Bus> bus = XmlValues.choice(target, "bus", Bus.class);
        if (device.isEmpty()) {
            throw noTarget(source);
        }
        return new DiskTarget(
                device.get(),
                bus.orElseGet(() -> Bus.ofName(device.get(), kind)),
                XmlValues.word(target, "tray", "closed", "open").equals(Optional.of("open")),
                XmlValues.word(target, "removable", "on", "off"),
                XmlValues.unsigned(target, "rotation_rate"));
    }

    void format(XmlWriter out) {
        out.element("target")
                .attribute("dev", device)
                .attribute("bus", bus)
                .attribute("tray", trayOpen ? Optional.of("open") : Optional.empty())
                .attribute("removable", removable)
                .number("rotation_rate", rotationRate)
                .end();
    }

    /**
     * The place among the disks of its kind that the name stands for: 0 for a, 26 for aa; -1 when it is no disk name.
     */
    public int index() {
        for (String prefix : new String[] {"xvd", "ubd", "fd", "hd", "vd", "sd"}) {
            if (device.startsWith(prefix)) {
                return letters(device.substring(prefix.length()));
            }
        }
        return -1;
    }

    private static int letters(String text) {
        int value = 0;
        int i = 0;
        for (; i < text.length() && Character.isLowerCase(text.charAt(i)) && i < 4; i++) {
            value = value * 26 + (text.charAt(i) - 'a' + 1);
        }
        boolean partition = text.substring(i).chars().allMatch(Character::isDigit);
        return i == 0 || !partition ? -1 : value - 1;
    }

    private static LibvirtException noTarget(Optional<DiskSource> source) {
        return source.flatMap(DiskSource::path)
                .map(path -> LibvirtException.of(ErrorCode.NO_TARGET, ErrorDomain.DOMAIN, path))
                .orElseGet(() -> LibvirtException.of(ErrorCode.NO_TARGET, ErrorDomain.DOMAIN));
    }

    /** The error for a name that says nothing of the disk's place. */
    LibvirtException unknownName() {
        return XmlErrors.document("Unknown disk name '" + device + "' and no address specified");
    }
}
