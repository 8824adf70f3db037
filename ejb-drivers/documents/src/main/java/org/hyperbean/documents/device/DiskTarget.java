package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.LibvirtException;

/**
 * The {@code <target>} of a disk: the bus it is on and the name by which everybody calls it.
 *
 * @param name such as {@code vda}
 * @param bus none until it follows from the name
 * @param trayOpen whether a removable medium's tray stands open
 * @param removable whether the guest may take the disk out
 * @param rotationRate turns a minute, 1 for a disk that does not turn; 0 where nothing is said
 */
public record DiskTarget(
        Optional<String> name, Bus bus, boolean trayOpen, Optional<Boolean> removable, long rotationRate) {
    private static final String[] PREFIXES = {"fd", "hd", "vd", "sd", "xvd", "ubd"};
    private static final String OLD_PREFIX = "ioemu:";
    private static final int LETTERS = 26;

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
                if (bus != FDC && !bus.prefix.isEmpty() && device.startsWith(bus.prefix)) {
                    return bus;
                }
            }
            return IDE;
        }
    }

    private enum Tray implements XmlChoice {
        CLOSED,
        OPEN
    }

    static DiskTarget parse(XmlElement disk) {
        XmlElement target = disk.child("target").orElse(XmlElement.empty("target"));
        Bus bus = XmlValues.choiceNotDefault(target, "bus", Bus.class).orElse(Bus.NONE);
        boolean open = XmlValues.choice(target, "tray", Tray.class).equals(Optional.of(Tray.OPEN));
        return new DiskTarget(
                target.attribute("dev"),
                bus,
                open,
                XmlValues.onOff(target, "removable"),
                XmlValues.unsigned(target, "rotation_rate").orElse(0L));
    }

    void format(XmlWriter out) {
        out.element("target")
                .attribute("dev", device())
                .attribute("bus", bus)
                .attribute("tray", trayOpen ? Optional.of("open") : Optional.empty())
                .onOff("removable", removable)
                .number("rotation_rate", Optional.of(rotationRate).filter(rate -> rate != 0))
                .end();
    }

    /** The same with the bus that follows from the name, and without what old hypervisors put before the name. */
    DiskTarget complete(Disk.Kind kind) {
        Optional<String> plain =
                name.map(text -> text.startsWith(OLD_PREFIX) ? text.substring(OLD_PREFIX.length()) : text);
        Bus known = bus == Bus.NONE && plain.isPresent() ? Bus.ofName(plain.get(), kind) : bus;
        return new DiskTarget(plain, known, trayOpen, removable, rotationRate);
    }

    /** The name; empty where the document gives none. */
    public String device() {
        return name.orElse("");
    }

    /**
     * The place among the disks of its kind that the name stands for: 0 for a, 26 for aa; -1 when it is no disk name.
     */
    public int index() {
        for (String prefix : PREFIXES) {
            if (device().startsWith(prefix)) {
                return letters(device().substring(prefix.length()));
            }
        }
        return -1;
    }

    private static int letters(String text) {
        long value = 0;
        int i = 0;
        for (; i < text.length() && text.charAt(i) >= 'a' && text.charAt(i) <= 'z'; i++) {
            value = value * LETTERS + (text.charAt(i) - 'a' + 1);
            if (value > Integer.MAX_VALUE) {
                return -1;
            }
        }
        String partition = text.substring(i);
        boolean number = partition.chars().allMatch(c -> c >= '0' && c <= '9')
                && !(partition.length() > 1 && partition.startsWith("0"));
        return i == 0 || !number ? -1 : (int) value - 1;
    }

    /** The error for a name that says nothing of the disk's place. */
    LibvirtException unknownName() {
        return XmlErrors.document("Unknown disk name '" + device() + "' and no address specified");
    }
}
