package org.hyperbean.documents.nwfilter;

import java.util.List;
import org.hyperbean.documents.xml.XmlChoice;

/** What a rule looks at, with the attributes that it may have in the order in which they are read and written. */
public enum RuleProtocol implements XmlChoice {
    ARP(EthernetAttributes.ARP),
    RARP(EthernetAttributes.ARP),
    MAC(EthernetAttributes.MAC),
    VLAN(EthernetAttributes.VLAN),
    STP(EthernetAttributes.STP),
    IP(EthernetAttributes.IP),
    IPV6(EthernetAttributes.IPV6),
    TCP(InternetAttributes.TCP),
    UDP(InternetAttributes.WITH_PORTS),
    UDPLITE(InternetAttributes.PLAIN),
    ESP(InternetAttributes.PLAIN),
    AH(InternetAttributes.PLAIN),
    SCTP(InternetAttributes.WITH_PORTS),
    ICMP(InternetAttributes.ICMP),
    ALL(InternetAttributes.PLAIN),
    IGMP(InternetAttributes.PLAIN),
    TCP_IPV6(InternetAttributes.TCP_IPV6),
    UDP_IPV6(InternetAttributes.WITH_PORTS_IPV6),
    UDPLITE_IPV6(InternetAttributes.PLAIN_IPV6),
    ESP_IPV6(InternetAttributes.PLAIN_IPV6),
    AH_IPV6(InternetAttributes.PLAIN_IPV6),
    SCTP_IPV6(InternetAttributes.WITH_PORTS_IPV6),
    ICMPV6(InternetAttributes.ICMPV6),
    ALL_IPV6(InternetAttributes.PLAIN_IPV6);

    private final List<RuleAttribute> attributes;

    RuleProtocol(List<RuleAttribute> attributes) {
        this.attributes = attributes;
    }

    List<RuleAttribute> attributes() {
        return attributes;
    }
}
