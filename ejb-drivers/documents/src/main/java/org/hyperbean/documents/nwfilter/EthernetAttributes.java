package org.hyperbean.documents.nwfilter;

import java.util.List;
import java.util.Map;

/** The attributes of protocols below IP, and of IP as Ethernet sees it. */
final class EthernetAttributes {
    static final NumberType BYTE = NumberType.ofBits(8);
    static final NumberType SHORT = NumberType.ofBits(16);
    static final NumberType INT = NumberType.ofBits(32);
    static final RuleAttribute COMMENT = RuleAttribute.of("comment", ValueType.COMMENT);
    static final RuleAttribute DSCP = RuleAttribute.of("dscp", BYTE.within(0, 63));

    private static final long LEAST_ETHER_TYPE = 0x600;
    private static final long LEAST_VLAN_ETHER_TYPE = 0x3C;
    private static final Map<Long, String> ETHER_TYPES =
            Map.of(0x806L, "arp", 0x8035L, "rarp", 0x800L, "ipv4", 0x86DDL, "ipv6", 0x8100L, "vlan");
    private static final Map<Long, String> ARP_OPERATIONS = Map.of(
            1L, "Request",
            2L, "Reply",
            3L, "Request_Reverse",
            4L, "Reply_Reverse",
            5L, "DRARP_Request",
            6L, "DRARP_Reply",
            7L, "DRARP_Error",
            8L, "InARP_Request",
            9L, "ARP_NAK");
    private static final Map<Long, String> IP_PROTOCOLS = Map.of(
            6L, "tcp", 17L, "udp", 136L, "udplite", 50L, "esp", 51L, "ah", 1L, "icmp", 2L, "igmp", 132L, "sctp", 58L,
            "icmpv6");

    private static final List<RuleAttribute> CARDS = List.of(
            RuleAttribute.of("srcmacaddr", ValueType.MAC),
            RuleAttribute.of("srcmacmask", ValueType.MAC_MASK).following("srcmacaddr"),
            RuleAttribute.of("dstmacaddr", ValueType.MAC),
            RuleAttribute.of("dstmacmask", ValueType.MAC_MASK).following("dstmacaddr"));

    static final List<RuleAttribute> MAC = join(List.of(
            CARDS,
            List.of(
                    RuleAttribute.of(
                            "protocolid", SHORT.within(LEAST_ETHER_TYPE, 0xFFFF).named(ETHER_TYPES)),
                    COMMENT)));

    static final List<RuleAttribute> VLAN = join(List.of(
            CARDS,
            List.of(
                    RuleAttribute.of("vlanid", SHORT.within(0, 4095)),
                    RuleAttribute.of(
                            "encap-protocol",
                            SHORT.within(LEAST_VLAN_ETHER_TYPE, 0xFFFF).named(ETHER_TYPES)),
                    COMMENT)));

    static final List<RuleAttribute> STP = List.of(
            RuleAttribute.of("srcmacaddr", ValueType.MAC),
            RuleAttribute.of("srcmacmask", ValueType.MAC_MASK).following("srcmacaddr"),
            RuleAttribute.of("type", BYTE),
            RuleAttribute.of("flags", BYTE),
            RuleAttribute.of("root-priority", SHORT),
            upper("root-priority", SHORT),
            RuleAttribute.of("root-address", ValueType.MAC),
            RuleAttribute.of("root-address-mask", ValueType.MAC_MASK).following("root-address"),
            RuleAttribute.of("root-cost", INT),
            upper("root-cost", INT),
            RuleAttribute.of("sender-priority", SHORT),
            upper("sender-priority", SHORT),
            RuleAttribute.of("sender-address", ValueType.MAC),
            RuleAttribute.of("sender-address-mask", ValueType.MAC_MASK).following("sender-address"),
            RuleAttribute.of("port", SHORT),
            upper("port", SHORT),
            RuleAttribute.of("age", SHORT),
            upper("age", SHORT),
            RuleAttribute.of("max-age", SHORT),
            upper("max-age", SHORT),
            RuleAttribute.of("hello-time", SHORT),
            upper("hello-time", SHORT),
            RuleAttribute.of("forward-delay", SHORT),
            upper("forward-delay", SHORT),
            COMMENT);

    static final List<RuleAttribute> ARP = List.of(
            RuleAttribute.of("srcmacaddr", ValueType.MAC),
            RuleAttribute.of("srcmacmask", ValueType.MAC_MASK),
            RuleAttribute.of("dstmacaddr", ValueType.MAC),
            RuleAttribute.of("dstmacmask", ValueType.MAC_MASK),
            RuleAttribute.of("hwtype", SHORT),
            RuleAttribute.of("protocoltype", SHORT),
            RuleAttribute.of("opcode", SHORT.named(ARP_OPERATIONS).writtenDecimal()),
            RuleAttribute.of("arpsrcmacaddr", ValueType.MAC),
            RuleAttribute.of("arpdstmacaddr", ValueType.MAC),
            RuleAttribute.of("arpsrcipaddr", ValueType.IPV4),
            RuleAttribute.of("arpsrcipmask", ValueType.IPV4_MASK),
            RuleAttribute.of("arpdstipaddr", ValueType.IPV4),
            RuleAttribute.of("arpdstipmask", ValueType.IPV4_MASK),
            RuleAttribute.of("gratuitous", ValueType.SWITCH),
            COMMENT);

    static final List<RuleAttribute> IP =
            join(List.of(CARDS, internet(ValueType.IPV4, ValueType.IPV4_MASK), List.of(DSCP, COMMENT)));

    static final List<RuleAttribute> IPV6 = join(List.of(
            CARDS,
            internet(ValueType.IPV6, ValueType.IPV6_MASK),
            List.of(
                    RuleAttribute.of("type", BYTE),
                    RuleAttribute.of("typeend", BYTE).following("type"),
                    RuleAttribute.of("code", BYTE).following("type"),
                    RuleAttribute.of("codeend", BYTE).following("type"),
                    COMMENT)));

    private EthernetAttributes() {}

    static List<RuleAttribute> join(List<List<RuleAttribute>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }

    private static RuleAttribute upper(String name, ValueType type) {
        return RuleAttribute.of(name + "-hi", type).following(name);
    }

    private static List<RuleAttribute> internet(ValueType address, ValueType mask) {
        return List.of(
                RuleAttribute.of("srcipaddr", address),
                RuleAttribute.of("srcipmask", mask).following("srcipaddr"),
                RuleAttribute.of("dstipaddr", address),
                RuleAttribute.of("dstipmask", mask).following("dstipaddr"),
                RuleAttribute.of("protocol", BYTE.named(IP_PROTOCOLS)),
                RuleAttribute.of("srcportstart", SHORT),
                RuleAttribute.of("srcportend", SHORT),
                RuleAttribute.of("dstportstart", SHORT),
                RuleAttribute.of("dstportend", SHORT));
    }
}
