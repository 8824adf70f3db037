package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.storage.StorageType;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <disk>}.
 *
 * @param backing what is behind the disk
 * @param mirror where a job copies the contents of a running guest's disk
 * @param discarding for a disk whose changes are forgotten when the guest stops
 */
public record Disk(
        Kind kind,
        DiskSettings settings,
        DiskDriver driver,
        DiskSource backing,
        DiskTarget target,
        DiskLayout layout,
        IoTune limits,
        Optional<DiskMirror> mirror,
        Optional<Discarding> discarding,
        DiskIdentity identity,
        DeviceInfo info)
        implements Device {

    /** What the guest takes it for. */
    public enum Kind implements XmlChoice {
        DISK,
        CDROM,
        FLOPPY,
        LUN
    }

    /**
     * A disk whose changes are forgotten.
     *
     * @param shareBacking whether several guests may stand on the same image
     */
    public record Discarding(boolean shareBacking) {}

    static Disk parse(XmlElement xml, ParseOptions options) {
        DiskSource source = DiskSource.parse(xml, options);
        Kind kind = XmlValues.choice(xml, "device", Kind.class).orElse(Kind.DISK);
        DiskSettings settings = DiskSettings.parse(xml);
        DiskSource backing = source.withPolicy(xml);
        DiskTarget target = DiskTarget.parse(xml);
        DiskLayout layout = DiskLayout.parse(xml);
        DiskDriver driver = xml.child("driver").map(DiskDriver::parse).orElse(DiskDriver.NONE);
        Optional<DiskMirror> mirror =
                xml.child("mirror").filter(_ -> !options.inactive()).map(element -> DiskMirror.parse(element, options));
        Optional<Discarding> discarding = xml.child("transient")
                .map(element ->
                        new Discarding(XmlValues.yesNo(element, "shareBacking").orElse(false)));
        IoTune limits = IoTune.parse(xml);
        return new Disk(
                kind,
                settings,
                driver,
                backing,
                target,
                layout,
                limits,
                mirror,
                discarding,
                DiskIdentity.parse(xml),
                DeviceInfo.parse(xml, options));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        XmlWriter.Open element = out.element("disk").attribute("type", type()).attribute("device", kind);
        settings.format(element, readOnly());
        element.body(body -> {
            driver.format(body);
            backing.format(body, options);
            identity.formatBackendDomain(body);
            layout.format(body);
            mirror.filter(_ -> !options.inactive()).ifPresent(copy -> copy.format(body, options));
            target.format(body);
            limits.format(body);
            body.flag("readonly", readOnly());
            body.flag("shareable", backing.shareable());
            discarding.ifPresent(how -> body.element("transient")
                    .attribute("shareBacking", Optional.of("yes").filter(_ -> how.shareBacking()))
                    .end());
            identity.format(body);
            backing.formatEncryption(body);
            info.format(body, options);
        });
    }

    @Override
    public Disk complete(Guest guest) {
        boolean socket = type() == StorageType.VHOSTUSER;
        DiskSettings completed =
                socket && settings.snapshot().isEmpty() ? settings.withSnapshot(DiskSettings.Snapshots.NO) : settings;
        Disk disk = new Disk(
                kind,
                completed,
                driver,
                backing.complete(kind == Kind.CDROM),
                target.complete(kind),
                layout,
                limits,
                mirror,
                discarding,
                identity,
                info);
        return DriveAddresses.assign(disk, guest);
    }

    @Override
    public void validate(Guest guest) {
        DiskChecks.check(this, guest);
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.DISK;
    }

    /** The kind of thing that the contents are in. */
    public StorageType type() {
        return backing.type();
    }

    /** What is behind the disk; empty for a drive without a medium. */
    public Optional<DiskSource> source() {
        return Optional.of(backing).filter(source -> !source.storage().isEmpty());
    }

    /** Whether the guest may not write. */
    public boolean readOnly() {
        return backing.readOnly();
    }

    /** The serial number that the guest sees. */
    public Optional<String> serial() {
        return identity.serial();
    }

    /** The same disk with another driver. */
    public Disk withDriver(DiskDriver newDriver) {
        return new Disk(kind, settings, newDriver, backing, target, layout, limits, mirror, discarding, identity, info);
    }

    /** The same disk with something else behind it. */
    public Disk withBacking(DiskSource newBacking) {
        return new Disk(kind, settings, driver, newBacking, target, layout, limits, mirror, discarding, identity, info);
    }

    /** The same disk with a copy under way, or without one. */
    public Disk withMirror(Optional<DiskMirror> copy) {
        return new Disk(kind, settings, driver, backing, target, layout, limits, copy, discarding, identity, info);
    }

    /** The same disk with other limits. */
    public Disk withLimits(IoTune changed) {
        return new Disk(kind, settings, driver, backing, target, layout, changed, mirror, discarding, identity, info);
    }

    @Override
    public Disk withInfo(DeviceInfo newInfo) {
        return new Disk(kind, settings, driver, backing, target, layout, limits, mirror, discarding, identity, newInfo);
    }
}
