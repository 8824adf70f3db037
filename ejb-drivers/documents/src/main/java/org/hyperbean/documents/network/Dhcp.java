package org.hyperbean.documents.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.SocketAddress.Family;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <dhcp>} of a network's address: who gets which address, and what machines boot from. */
public record Dhcp(List<DhcpRange> ranges, List<DhcpHost> hosts, Optional<Bootp> bootp) {
    /** Nothing. */
    public static final Dhcp NONE = new Dhcp(List.of(), List.of(), Optional.empty());

    /** Keeps copies, so that the value cannot change. */
    public Dhcp {
        ranges = List.copyOf(ranges);
        hosts = List.copyOf(hosts);
    }

    static Dhcp parse(XmlElement xml, String network, NetworkAddress parent) {
        Family family = parent.address().family();
        List<DhcpRange> ranges = new ArrayList<>();
        for (XmlElement range : xml.children("range")) {
            ranges.add(DhcpRange.parse(range, network, parent));
        }
        List<DhcpHost> hosts = new ArrayList<>();
        for (XmlElement host : xml.children("host")) {
            hosts.add(DhcpHost.parse(host, network, family, false));
        }
        Optional<Bootp> bootp =
                xml.child("bootp").filter(_ -> family == Family.IPV4).flatMap(Bootp::parse);
        return new Dhcp(ranges, hosts, bootp);
    }

    /** Writes the element; what to boot from is of no use where no address is given. */
    void format(XmlWriter out) {
        if (isServed()) {
            out.element("dhcp").body(body -> {
                ranges.forEach(range -> range.format(body));
                hosts.forEach(host -> host.format(body));
                bootp.ifPresent(boot -> boot.format(body));
            });
        }
    }

    /** Whether any address is given to guests. */
    public boolean isServed() {
        return !ranges.isEmpty() || !hosts.isEmpty();
    }

    /** The same with other ranges. */
    Dhcp withRanges(List<DhcpRange> changed) {
        return new Dhcp(changed, hosts, bootp);
    }

    /** The same with other hosts. */
    Dhcp withHosts(List<DhcpHost> changed) {
        return new Dhcp(ranges, changed, bootp);
    }
}
