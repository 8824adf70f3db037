package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.storage.Reconnect;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;

/** Reads what a card is connected to. */
final class InterfaceSourceReader {
    private InterfaceSourceReader() {}

    static InterfaceSource read(XmlElement xml, NetworkInterface.Type type, ParseOptions options) {
        return switch (type) {
            case USER, ETHERNET, NULL -> new InterfaceSource.Plain(type);
            case NETWORK -> network(source(xml, type), options);
            case BRIDGE -> new InterfaceSource.Bridge(source(xml, type).requiredAttribute("bridge"));
            case DIRECT -> direct(source(xml, type));
            case VHOSTUSER -> vhostUser(source(xml, type));
            case SERVER, CLIENT, MCAST, UDP -> socket(source(xml, type), type);
            case INTERNAL -> new InterfaceSource.Internal(source(xml, type).requiredAttribute("name"));
            case HOSTDEV -> new InterfaceSource.HostDevice(InterfaceHostDevice.parse(xml));
            case VDPA -> new InterfaceSource.Vdpa(source(xml, type).requiredAttribute("dev"));
            case VDS -> distributedSwitch(source(xml, type));
        };
    }

    private static XmlElement source(XmlElement xml, NetworkInterface.Type type) {
        return xml.child("source")
                .orElseThrow(() ->
                        XmlErrors.document("interface type='%s' requires a 'source' element".formatted(type.text())));
    }

    private static InterfaceSource network(XmlElement source, ParseOptions options) {
        return new InterfaceSource.Network(
                source.requiredAttribute("network"),
                source.attribute("portgroup"),
                options.inactive() ? Optional.empty() : XmlValues.uuid(source, "portid"));
    }

    private static InterfaceSource direct(XmlElement source) {
        return new InterfaceSource.Direct(
                source.requiredAttribute("dev"),
                XmlValues.choice(source, "mode", InterfaceSource.Direct.MacvtapMode.class)
                        .orElse(InterfaceSource.Direct.MacvtapMode.VEPA));
    }

    private static InterfaceSource vhostUser(XmlElement source) {
        String kind = source.requiredAttribute("type");
        if (!kind.equals("unix")) {
            throw XmlErrors.unsupported("Type='%s' unsupported for <interface type='vhostuser'>".formatted(kind));
        }
        return new InterfaceSource.VhostUser(
                source.requiredAttribute("path"),
                XmlValues.choiceNotDefault(source, "mode", InterfaceSource.VhostUser.SocketEnd.class)
                        .orElseThrow(() -> XmlErrors.missingAttribute(source, "mode")),
                Reconnect.parse(source));
    }

    private static InterfaceSource socket(XmlElement source, NetworkInterface.Type type) {
        Optional<String> address = type == NetworkInterface.Type.SERVER
                ? source.attribute("address")
                : Optional.of(source.requiredAttribute("address"));
        int port = XmlValues.required(source, "port", XmlValues::integer);
        if (type != NetworkInterface.Type.UDP) {
            return new InterfaceSource.Socket(type, address, port, Optional.empty());
        }
        XmlElement local = source.child("local")
                .orElseThrow(() -> XmlErrors.document("'<local>' element missing for 'udp' socket interface"));
        InterfaceSource.Socket.Local end = new InterfaceSource.Socket.Local(
                local.requiredAttribute("address"), XmlValues.required(local, "port", XmlValues::integer));
        return new InterfaceSource.Socket(type, address, port, Optional.of(end));
    }

    private static InterfaceSource distributedSwitch(XmlElement source) {
        return new InterfaceSource.DistributedSwitch(
                XmlValues.required(source, "switchid", XmlValues::uuid),
                XmlValues.required(source, "portid", XmlValues::longInteger),
                source.requiredAttribute("portgroupid"),
                XmlValues.required(source, "connectionid", XmlValues::longInteger));
    }
}
