package org.hyperbean.documents.device;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * What all devices have.
 *
 * @param alias the device's name in the hypervisor, given at the start unless the user chose it
 * @param boot the place among the devices to boot from
 * @param masterPort the first port of a USB controller among those of its master
 * @param acpiIndex the device's number in the firmware's tables; 0 where nothing is said
 */
public record DeviceInfo(
        Optional<String> alias,
        Optional<DeviceAddress> address,
        Optional<BootOrder> boot,
        Optional<Long> masterPort,
        Optional<DeviceRom> rom,
        long acpiIndex) {
    /** Nothing known yet. */
    public static final DeviceInfo NONE =
            new DeviceInfo(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);

    private static final String USER_ALIAS = "ua-";
    private static final Pattern USER_ALIAS_CHARACTERS = Pattern.compile("[a-zA-Z0-9_-]*");
    private static final Set<String> BOOTABLE = Set.of("disk", "filesystem", "interface", "hostdev", "redirdev");
    private static final Set<String> WITH_ROM = Set.of("interface", "hostdev");

    /** Reads what is in a device's element. */
    public static DeviceInfo parse(XmlElement device, ParseOptions options) {
        Optional<String> alias = device.childAttribute("alias", "name")
                .filter(name -> !name.isEmpty())
                .filter(name -> !options.inactive() || isUserAlias(name));
        Optional<Long> masterPort = device.child("master")
                .map(master -> XmlValues.unsigned(master, "startport").orElse(0L));
        Optional<BootOrder> boot = device.child("boot")
                .filter(_ -> BOOTABLE.contains(device.name()))
                .map(BootOrder::parse);
        Optional<DeviceRom> rom = device.child("rom")
                .filter(_ -> WITH_ROM.contains(device.name()))
                .flatMap(DeviceRom::parse);
        long acpiIndex = device.child("acpi")
                .flatMap(acpi -> XmlValues.positive(acpi, "index"))
                .orElse(0L);
        return new DeviceInfo(
                alias, device.child("address").map(DeviceAddress::parse), boot, masterPort, rom, acpiIndex);
    }

    /** Writes the elements; they come last in nearly every device. */
    public void format(XmlWriter out, FormatOptions options) {
        if (boot.isPresent()) {
            boot.get().format(out);
        }
        if (alias.isPresent() && (!options.inactive() || alias.get().startsWith(USER_ALIAS))) {
            out.element("alias").attribute("name", alias.get()).end();
        }
        if (masterPort.isPresent()) {
            out.element("master").attribute("startport", masterPort.get()).end();
        }
        if (rom.isPresent()) {
            rom.get().format(out);
        }
        if (acpiIndex != 0) {
            out.element("acpi").attribute("index", acpiIndex).end();
        }
        if (address.isPresent()) {
            address.get().format(out);
        }
    }

    /** Whether the user chose the alias. */
    public boolean hasUserAlias() {
        return alias.filter(name -> name.startsWith(USER_ALIAS)).isPresent();
    }

    /** The place among the devices to boot from, counted from 1. */
    public Optional<Long> bootOrder() {
        return boot.map(BootOrder::order);
    }

    /** The same at an address. */
    public DeviceInfo at(DeviceAddress newAddress) {
        return new DeviceInfo(alias, Optional.of(newAddress), boot, masterPort, rom, acpiIndex);
    }

    /** The same under an alias. */
    public DeviceInfo withAlias(Optional<String> newAlias) {
        return new DeviceInfo(newAlias, address, boot, masterPort, rom, acpiIndex);
    }

    /** The same with a first port among those of its master. */
    public DeviceInfo withMasterPort(long port) {
        return new DeviceInfo(alias, address, boot, Optional.of(port), rom, acpiIndex);
    }

    private static boolean isUserAlias(String alias) {
        return alias.startsWith(USER_ALIAS)
                && USER_ALIAS_CHARACTERS.matcher(alias).matches();
    }
}
