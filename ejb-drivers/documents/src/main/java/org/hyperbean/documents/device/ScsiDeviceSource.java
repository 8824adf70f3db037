package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.storage.NetworkHost;
import org.hyperbean.documents.storage.NetworkLocation;
import org.hyperbean.documents.storage.StorageAuthentication;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A unit on a SCSI bus of the host, or on an iSCSI server.
 *
 * @param genericIo whether the host looks at the guest's commands
 */
public record ScsiDeviceSource(Optional<DiskSettings.GenericIo> genericIo, Optional<Boolean> rawIo, Unit unit)
        implements HostDeviceSource {

    /** Which unit. */
    public sealed interface Unit {}

    /** A unit on a bus of the host. */
    public record Local(String adapter, long bus, long target, long unit) implements Unit {}

    /**
     * A unit on an iSCSI server.
     *
     * @param initiator the iSCSI name under which this host logs in
     */
    public record Iscsi(
            String name, NetworkHost host, Optional<StorageAuthentication> login, Optional<String> initiator)
            implements Unit {}

    static ScsiDeviceSource parse(XmlElement device, XmlElement source) {
        Optional<DiskSettings.GenericIo> commands =
                XmlValues.choiceNotDefault(device, "sgio", DiskSettings.GenericIo.class);
        Optional<Boolean> rawIo = XmlValues.yesNo(device, "rawio");
        String protocol = source.attribute("protocol").orElse("adapter");
        Unit unit = switch (protocol) {
            case "adapter" -> local(source);
            case "iscsi" -> iscsi(source);
            default -> throw XmlErrors.unsupported("Unknown SCSI subsystem protocol '" + protocol + "'");
        };
        return new ScsiDeviceSource(commands, rawIo, unit);
    }

    @Override
    public String type() {
        return "scsi";
    }

    @Override
    public void attributes(XmlWriter.Open device) {
        device.choice("sgio", genericIo).yesNo("rawio", rawIo);
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        switch (unit) {
            case Local local -> format(out, local);
            case Iscsi iscsi -> format(out, iscsi);
        }
    }

    @Override
    public HostDeviceSource complete() {
        return unit instanceof Iscsi(var name, var host, var login, var initiator) && !name.contains("/")
                ? new ScsiDeviceSource(genericIo, rawIo, new Iscsi(name + "/0", host, login, initiator))
                : this;
    }

    @Override
    public void validate(Optional<DeviceAddress> address) {
        if (address.filter(place -> !(place instanceof DeviceAddress.Drive)).isPresent()) {
            throw XmlErrors.internal("SCSI host device must use 'drive' address type");
        }
        if (genericIo.equals(Optional.of(DiskSettings.GenericIo.UNFILTERED))) {
            throw XmlErrors.unsupported("unfiltered sgio is no longer supported");
        }
    }

    @Override
    public boolean matches(HostDeviceSource other) {
        if (!(other instanceof ScsiDeviceSource scsi)) {
            return false;
        }
        return (unit instanceof Iscsi mine && scsi.unit instanceof Iscsi theirs)
                ? mine.name.equals(theirs.name) && mine.host.equals(theirs.host)
                : unit.equals(scsi.unit);
    }

    private static Local local(XmlElement source) {
        XmlElement address = source.child("address")
                .orElseThrow(() -> XmlErrors.document("'address' must be specified for scsi hostdev source"));
        long bus = XmlValues.required(address, "bus", XmlValues::unsignedAnyBase);
        long target = XmlValues.required(address, "target", XmlValues::unsignedAnyBase);
        long unit = XmlValues.required(address, "unit", XmlValues::unsignedLongAnyBase);
        String adapter = source.childAttribute("adapter", "name")
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> XmlErrors.document("'adapter' name must be specified for scsi hostdev source"));
        return new Local(adapter, bus, target, unit);
    }

    private static Iscsi iscsi(XmlElement source) {
        String name = source.attribute("name")
                .orElseThrow(() -> XmlErrors.document("missing iSCSI hostdev source path name"));
        List<NetworkHost> hosts =
                source.children("host").stream().map(NetworkHost::parse).toList();
        if (hosts.isEmpty()) {
            throw XmlErrors.document("missing the host address for the iSCSI hostdev");
        }
        if (hosts.size() > 1) {
            throw XmlErrors.document("only one source host address may be specified for the iSCSI hostdev");
        }
        Optional<StorageAuthentication> login = source.child("auth").map(StorageAuthentication::parse);
        login.ifPresent(StorageAuthentication::requireIscsi);
        return new Iscsi(name, hosts.getFirst(), login, NetworkLocation.initiator(source));
    }

    private static void format(XmlWriter out, Local local) {
        out.element("source").body(body -> {
            body.element("adapter").attribute("name", local.adapter).end();
            body.element("address")
                    .attribute("bus", local.bus)
                    .attribute("target", local.target)
                    .attribute("unit", Long.toUnsignedString(local.unit))
                    .end();
        });
    }

    private static void format(XmlWriter out, Iscsi iscsi) {
        out.element("source")
                .attribute("protocol", "iscsi")
                .attribute("name", iscsi.name)
                .body(body -> {
                    body.element("host")
                            .attribute("name", iscsi.host.name())
                            .number("port", Optional.of(iscsi.host.port()).filter(port -> port != 0))
                            .end();
                    iscsi.login.ifPresent(login -> login.format(body));
                    NetworkLocation.formatInitiator(body, iscsi.initiator);
                });
    }
}
