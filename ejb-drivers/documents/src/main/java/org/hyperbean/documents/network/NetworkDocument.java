package org.hyperbean.documents.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hyperbean.documents.net.Bandwidth;
import org.hyperbean.documents.net.PortOptions;
import org.hyperbean.documents.net.Route;
import org.hyperbean.documents.net.VirtualPort;
import org.hyperbean.documents.net.Vlan;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.documents.xml.MacAddress;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <network>} that guests are connected to. It is a value; each {@code with} method answers a changed copy.
 *
 * @param mac the bridge's address
 * @param mtu zero where none was written
 * @param domain what names of guests belong to
 * @param addresses of the host on the network
 * @param dnsmasq empty for a driver that does not run dnsmasq
 * @param connections how many guests use the network
 */
public record NetworkDocument(
        NetworkIdentity identity,
        Forward forward,
        Bridge bridge,
        long mtu,
        Optional<MacAddress> mac,
        Optional<DnsDomain> domain,
        Dns dns,
        PortSettings ports,
        List<NetworkAddress> addresses,
        List<Route> routes,
        Optional<DnsmasqOptions> dnsmasq,
        int connections) {
    /** Keeps copies, so that the value cannot change. */
    public NetworkDocument {
        addresses = List.copyOf(addresses);
        routes = List.copyOf(routes);
    }

    /**
     * Reads a document.
     *
     * @param takesDnsmasq whether lines for dnsmasq are read; a driver that does not run it leaves them out
     * @throws org.hyperbean.driver.LibvirtException as libvirt answers to what is wrong with it
     */
    public static NetworkDocument parse(String text, boolean takesDnsmasq) {
        return parse(DocumentKind.NETWORK.read(text), takesDnsmasq);
    }

    /** Reads a document that stands inside another one. */
    public static NetworkDocument parse(XmlElement root, boolean takesDnsmasq) {
        NetworkIdentity identity = NetworkIdentity.parse(root);
        String name = identity.name();
        Optional<DnsDomain> domain = root.child("domain").flatMap(DnsDomain::parse);
        Optional<Bandwidth> bandwidth = root.child("bandwidth").flatMap(limits -> Bandwidth.parse(limits, false));
        Optional<Vlan> vlan = root.child("vlan").map(Vlan::parse);
        PortOptions options = PortOptions.parse(root);
        Bridge bridge = root.child("bridge").map(xml -> Bridge.parse(xml, name)).orElse(Bridge.USUAL);
        Optional<MacAddress> mac =
                root.child("mac").flatMap(xml -> xml.filledAttribute("address")).map(text -> mac(text, name));
        long mtu = root.child("mtu")
                .flatMap(xml -> xml.filledAttribute("size"))
                .map(text -> mtu(text, name))
                .orElse(0L);
        Dns dns = root.child("dns").map(xml -> Dns.parse(xml, name)).orElse(Dns.NONE);
        Optional<VirtualPort> virtualPort =
                root.child("virtualport").map(xml -> VirtualPort.parse(xml, VirtualPort.Use.TYPED_TEMPLATE));
        List<PortGroup> groups = all(root, "portgroup", PortGroup::parse);
        List<NetworkAddress> addresses = all(root, "ip", xml -> NetworkAddress.parse(xml, name));
        List<Route> routes = all(root, "route", xml -> Route.parse(xml, name));
        NetworkChecks.checkGateways(routes, addresses, name);
        Forward forward =
                root.child("forward").map(xml -> Forward.parse(xml, name)).orElse(Forward.NONE);
        NetworkDocument document = new NetworkDocument(
                identity,
                forward,
                bridge,
                mtu,
                mac,
                domain,
                dns,
                new PortSettings(vlan, bandwidth, options, virtualPort, groups),
                addresses,
                routes,
                takesDnsmasq ? DnsmasqOptions.parse(root) : Optional.empty(),
                0);
        NetworkChecks.check(document, root);
        return document;
    }

    /**
     * The document as libvirt writes it.
     *
     * @param inactive whether what only a running network has is left out
     */
    public String format(boolean inactive) {
        XmlWriter out = new XmlWriter();
        XmlWriter.Open element = out.element("network");
        dnsmasq.ifPresent(options -> options.declare(element));
        if (!inactive && connections > 0) {
            element.attribute("connections", connections);
        }
        identity.attributes(element).body(body -> formatParts(body, inactive));
        return out.toString();
    }

    private void formatParts(XmlWriter out, boolean inactive) {
        identity.format(out);
        forward.format(out, inactive);
        bridge.format(out, forward.mode());
        if (mtu > 0) {
            out.element("mtu").attribute("size", mtu).end();
        }
        mac.ifPresent(address ->
                out.element("mac").attribute("address", address.text()).end());
        domain.ifPresent(names -> names.format(out));
        dns.format(out);
        ports.vlan().ifPresent(tags -> tags.format(out));
        ports.bandwidth().ifPresent(limits -> limits.format(out));
        ports.options().format(out);
        addresses.forEach(address -> address.format(out));
        routes.forEach(route -> route.format(out));
        ports.virtualPort().ifPresent(port -> port.format(out));
        ports.groups().forEach(group -> group.format(out));
        dnsmasq.ifPresent(options -> options.format(out));
    }

    /** The name. */
    public String name() {
        return identity.name();
    }

    /** The UUID. */
    public UUID uuid() {
        return identity.uuid();
    }

    /** The same network with another head. */
    public NetworkDocument withIdentity(NetworkIdentity changed) {
        return new NetworkDocument(
                changed, forward, bridge, mtu, mac, domain, dns, ports, addresses, routes, dnsmasq, connections);
    }

    /** The same network with another forward. */
    public NetworkDocument withForward(Forward changed) {
        return new NetworkDocument(
                identity, changed, bridge, mtu, mac, domain, dns, ports, addresses, routes, dnsmasq, connections);
    }

    /** The same network with another bridge. */
    public NetworkDocument withBridge(Bridge changed) {
        return new NetworkDocument(
                identity, forward, changed, mtu, mac, domain, dns, ports, addresses, routes, dnsmasq, connections);
    }

    /** The same network whose bridge has an address. */
    public NetworkDocument withMac(MacAddress address) {
        return new NetworkDocument(
                identity,
                forward,
                bridge,
                mtu,
                Optional.of(address),
                domain,
                dns,
                ports,
                addresses,
                routes,
                dnsmasq,
                connections);
    }

    /** The same network with other names. */
    public NetworkDocument withDns(Dns changed) {
        return new NetworkDocument(
                identity, forward, bridge, mtu, mac, domain, changed, ports, addresses, routes, dnsmasq, connections);
    }

    /** The same network with other connections of guests. */
    public NetworkDocument withPorts(PortSettings changed) {
        return new NetworkDocument(
                identity, forward, bridge, mtu, mac, domain, dns, changed, addresses, routes, dnsmasq, connections);
    }

    /** The same network with other addresses. */
    public NetworkDocument withAddresses(List<NetworkAddress> changed) {
        return new NetworkDocument(
                identity, forward, bridge, mtu, mac, domain, dns, ports, changed, routes, dnsmasq, connections);
    }

    /** The same network used by a number of guests. */
    public NetworkDocument withConnections(int count) {
        return new NetworkDocument(
                identity, forward, bridge, mtu, mac, domain, dns, ports, addresses, routes, dnsmasq, count);
    }

    private static MacAddress mac(String text, String network) {
        MacAddress mac = MacAddress.find(text)
                .orElseThrow(
                        () -> NetworkErrors.document("Invalid bridge mac address '%s' in network '%s'", text, network));
        if (mac.isMulticast()) {
            throw NetworkErrors.document("Invalid multicast bridge mac address '%s' in network '%s'", text, network);
        }
        return mac;
    }

    private static long mtu(String text, String network) {
        return Numbers.wrapping(text, Numbers.DECIMAL)
                .orElseThrow(() -> NetworkErrors.document("Invalid mtu size '%s' in network '%s'", text, network));
    }

    private static <T> List<T> all(XmlElement root, String name, Function<XmlElement, T> parse) {
        List<T> found = new ArrayList<>();
        for (XmlElement child : root.children(name)) {
            found.add(parse.apply(child));
        }
        return found;
    }
}
