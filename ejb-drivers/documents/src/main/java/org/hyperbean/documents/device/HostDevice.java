package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.net.Teaming;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <hostdev>}: a device of the host that the guest is given.
 *
 * @param managed whether the daemon takes the device from the host's driver and gives it back
 * @param teaming the network device that stands in while this one is away
 * @param readOnly of a SCSI device
 * @param shareable of a SCSI device
 */
public record HostDevice(
        HostDeviceSource source,
        boolean managed,
        Optional<Teaming> teaming,
        boolean readOnly,
        boolean shareable,
        DeviceInfo info)
        implements Device {

    static HostDevice parse(XmlElement xml, ParseOptions options) {
        String mode = xml.attribute("mode").orElse("subsystem");
        HostDeviceSource source = switch (mode) {
            case "subsystem" -> HostDeviceSource.parse(xml);
            case "capabilities" -> HostCapability.parse(xml);
            default -> throw XmlErrors.unsupported("unknown hostdev mode '" + mode + "'");
        };
        boolean scsi = source instanceof ScsiDeviceSource;
        Optional<Teaming> teaming = Teaming.parse(xml);
        return new HostDevice(
                source,
                xml.attribute("managed").equals(Optional.of("yes")),
                teaming,
                scsi && xml.child("readonly").isPresent(),
                scsi && xml.child("shareable").isPresent(),
                DeviceInfo.parse(xml, options));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        XmlWriter.Open element = out.element("hostdev");
        if (source instanceof HostCapability capability) {
            element.attribute("mode", "capabilities").attribute("type", capability.type());
        } else {
            element.attribute("mode", "subsystem")
                    .attribute("type", source.type())
                    .yesNo("managed", Optional.of(managed));
        }
        source.attributes(element);
        element.openBody(body -> {
            source.format(body, options);
            teaming.ifPresent(team -> team.format(body));
            body.flag("readonly", readOnly);
            body.flag("shareable", shareable);
            info.format(body, options);
        });
    }

    @Override
    public HostDevice complete(Guest guest) {
        HostDevice completed = withSource(source.complete());
        if (!isScsi()) {
            return completed;
        }
        Optional<DeviceAddress> address = info.address();
        if (address.isEmpty()) {
            return completed.withInfo(info.at(DriveAddresses.firstFree(guest)));
        }
        if (address.get() instanceof DeviceAddress.Drive drive && DriveAddresses.isUsedByDisk(guest, drive)) {
            throw XmlErrors.document(
                    "SCSI host address controller='%d' bus='%d' target='%d' unit='%d' in use by a SCSI disk"
                            .formatted(drive.controller(), drive.bus(), drive.target(), drive.unit()));
        }
        return completed;
    }

    @Override
    public void validate(Guest guest) {
        source.validate(info.address());
        teaming.ifPresent(this::validate);
    }

    private void validate(Teaming team) {
        if (team.type() != Teaming.Type.TRANSIENT) {
            throw XmlErrors.unsupported("teaming hostdev devices must have type='transient'");
        }
        if (team.persistent().isEmpty()) {
            throw XmlErrors.unsupported("missing required persistent attribute in hostdev teaming element");
        }
        if (!(source instanceof HostDeviceSource.Pci)) {
            throw XmlErrors.unsupported("teaming is only supported for pci hostdev devices");
        }
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.HOSTDEV;
    }

    /** Whether it is a unit on a SCSI bus. */
    public boolean isScsi() {
        return source instanceof ScsiDeviceSource;
    }

    @Override
    public HostDevice withInfo(DeviceInfo newInfo) {
        return new HostDevice(source, managed, teaming, readOnly, shareable, newInfo);
    }

    private HostDevice withSource(HostDeviceSource newSource) {
        return new HostDevice(newSource, managed, teaming, readOnly, shareable, info);
    }
}
