package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.net.Bandwidth;
import org.hyperbean.documents.net.CardMac;
import org.hyperbean.documents.net.GuestAddresses;
import org.hyperbean.documents.net.IpSettings;
import org.hyperbean.documents.net.LinkSettings;
import org.hyperbean.documents.net.PortOptions;
import org.hyperbean.documents.net.SwitchPort;
import org.hyperbean.documents.net.VirtualPort;
import org.hyperbean.documents.net.Vlan;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;

/** Reads a card in libvirt's order, which decides the error that is seen first. */
final class InterfaceReader {
    private InterfaceReader() {}

    static NetworkInterface read(XmlElement xml, ParseOptions options) {
        NetworkInterface.Type type =
                XmlValues.choice(xml, "type", NetworkInterface.Type.class).orElse(NetworkInterface.Type.USER);
        Optional<Boolean> trust = XmlValues.yesNo(xml, "trustGuestRxFilters");
        Optional<String> model = InterfaceModel.parse(xml);
        IpSettings hostAddresses =
                IpSettings.parse(xml.child("source").orElse(XmlElement.empty("source")), "interface host IP");
        InterfaceSource source = InterfaceSourceReader.read(xml, type, options);
        Optional<VirtualPort> virtualPort =
                xml.child("virtualport").map(element -> VirtualPort.parse(element, use(type)));
        InterfaceTarget target = xml.child("target")
                .map(element -> InterfaceTarget.parse(element, options))
                .orElse(InterfaceTarget.NONE);
        Optional<Bandwidth> bandwidth = xml.child("bandwidth")
                .flatMap(element -> Bandwidth.parse(element, type == NetworkInterface.Type.NETWORK));
        Optional<Vlan> vlan = xml.child("vlan").map(Vlan::parse);
        CardMac mac = xml.child("mac").map(CardMac::parse).orElse(CardMac.NONE);
        DeviceInfo info = DeviceInfo.parse(xml, options);
        GuestAddresses guestAddresses = GuestAddresses.parse(xml);
        boolean virtioCard = type != NetworkInterface.Type.HOSTDEV && InterfaceModel.isVirtio(model);
        Optional<XmlElement> driverElement = xml.child("driver");
        VirtioOptions virtio = driverElement.map(VirtioOptions::parse).orElse(VirtioOptions.NONE);
        Optional<InterfaceDriver> driver = driverElement.filter(_ -> virtioCard).map(InterfaceDriver::parse);
        InterfaceBackend backend = xml.child("backend")
                .map(element -> InterfaceBackend.parse(element, virtioCard))
                .orElse(InterfaceBackend.NONE);
        LinkSettings link = LinkSettings.parse(xml, takesFilter(type));
        SwitchPort port = new SwitchPort(vlan, virtualPort, bandwidth, PortOptions.parse(xml));
        return new NetworkInterface(
                source,
                hostAddresses,
                trust,
                mac,
                port,
                guestAddresses,
                InterfaceHostSide.parse(xml, target),
                model,
                virtio,
                driver,
                backend,
                link,
                info);
    }

    private static VirtualPort.Use use(NetworkInterface.Type type) {
        return switch (type) {
            case NETWORK -> VirtualPort.Use.OF_NETWORK;
            case BRIDGE, DIRECT, HOSTDEV -> VirtualPort.Use.COMPLETE;
            case USER, ETHERNET, VHOSTUSER, SERVER, CLIENT, MCAST, INTERNAL, UDP, VDPA, NULL, VDS ->
                throw XmlErrors.unsupported(
                        "<virtualport> element unsupported for <interface type='%s'>".formatted(type.text()));
        };
    }

    private static boolean takesFilter(NetworkInterface.Type type) {
        return switch (type) {
            case ETHERNET, NETWORK, BRIDGE -> true;
            case USER, VHOSTUSER, SERVER, CLIENT, MCAST, INTERNAL, DIRECT, HOSTDEV, UDP, VDPA, NULL, VDS -> false;
        };
    }
}
