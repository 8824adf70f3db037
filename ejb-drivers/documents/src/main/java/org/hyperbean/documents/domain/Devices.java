package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.device.DeviceParser;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskOrder;
import org.hyperbean.documents.device.MemoryDevice;
import org.hyperbean.documents.device.NetworkInterface;
import org.hyperbean.documents.net.Bandwidth;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <devices>} element.
 *
 * @param all in the order in which libvirt writes them
 */
public record Devices(Optional<String> emulator, List<Device> all) {
    private static final Comparator<Device> BY_ELEMENT = Comparator.comparing(Device::element);

    /** Puts the devices into order and keeps a copy. */
    public Devices {
        List<Device> ordered = new ArrayList<>(all);
        ordered.sort(BY_ELEMENT);
        all = List.copyOf(ordered);
    }

    static Devices parse(XmlElement root, ParseOptions options) {
        List<XmlElement> all = root.children("devices");
        if (all.isEmpty()) {
            return new Devices(Optional.empty(), List.of());
        }
        XmlElement first = all.getFirst();
        // libvirt looks for devices in every such element.
        XmlElement devices = first.with(
                first.attributes(),
                all.stream().flatMap(element -> element.content().stream()).toList());
        return new Devices(devices.childText("emulator"), DeviceParser.parseAll(devices, options));
    }

    void format(XmlWriter out, FormatOptions options) {
        out.element("devices").openBody(body -> {
            body.text("emulator", emulator);
            for (Device device : all) {
                device.format(body, options);
            }
        });
    }

    /** The devices of one kind. */
    public <D extends Device> Stream<D> of(Class<D> kind) {
        List<D> found = new ArrayList<>(0);
        for (Device device : all) {
            if (kind.isInstance(device)) {
                found.add(kind.cast(device));
            }
        }
        return found.stream();
    }

    /** The devices of one element. */
    public Stream<Device> of(DeviceElement element) {
        return all.stream().filter(device -> device.element() == element);
    }

    /** The first serial port, whose other face the first console is. */
    public Optional<CharacterDevice> firstSerial() {
        return of(CharacterDevice.class)
                .filter(device -> device.element() == DeviceElement.SERIAL)
                .findFirst();
    }

    /** How much memory is plugged in, in KiB. */
    long memoryKiB() {
        return of(MemoryDevice.class).mapToLong(MemoryDevice::sizeKiB).sum();
    }

    /** The first console. */
    public Optional<CharacterDevice> firstConsole() {
        return of(CharacterDevice.class)
                .filter(device -> device.element() == DeviceElement.CONSOLE)
                .findFirst();
    }

    /** The same devices, of which the first console shows the first serial port when it is on a serial port. */
    public Devices withMirroringConsole() {
        Optional<CharacterDevice> serial = firstSerial();
        Optional<CharacterDevice> console = firstConsole().filter(CharacterDevice::isSerialConsole);
        return serial.isPresent() && console.isPresent()
                ? replace(console.get(), console.get().mirroring(serial.get()))
                : this;
    }

    /** The same devices with another one in the place of one of them. */
    public Devices replace(Device old, Device replacement) {
        List<Device> changed = new ArrayList<>(all);
        changed.set(changed.indexOf(old), replacement);
        return new Devices(emulator, changed);
    }

    /** The same devices and one more, after those of its element. */
    public Devices with(Device device) {
        return new Devices(
                emulator, Stream.concat(all.stream(), Stream.of(device)).toList());
    }

    /** The same devices without some. */
    public Devices without(Predicate<Device> unwanted) {
        return new Devices(emulator, all.stream().filter(unwanted.negate()).toList());
    }

    /** The same devices, each changed. */
    public Devices map(Function<Device, Device> change) {
        return new Devices(emulator, all.stream().map(change).toList());
    }

    /**
     * The same devices as they are after they were written and read again: limits that limit nothing are gone, and the
     * disks are in order now that their buses are known.
     */
    Devices copied() {
        return map(Devices::copied).reordered();
    }

    private static Device copied(Device device) {
        return switch (device) {
            case Disk disk -> disk.withLimits(disk.limits().copied());
            case NetworkInterface card ->
                card.withBandwidth(card.port().bandwidth().flatMap(Bandwidth::copied));
            default -> device;
        };
    }

    private Devices reordered() {
        List<Disk> disks = of(Disk.class).toList();
        List<Disk> ordered = DiskOrder.of(disks);
        return ordered.equals(disks)
                ? this
                : new Devices(
                        emulator,
                        Stream.concat(ordered.stream(), all.stream().filter(device -> !(device instanceof Disk)))
                                .toList());
    }

    /** The same devices under another emulator. */
    public Devices withEmulator(Optional<String> changed) {
        return new Devices(changed, all);
    }
}
