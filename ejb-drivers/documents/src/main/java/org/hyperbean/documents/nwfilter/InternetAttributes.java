package org.hyperbean.documents.nwfilter;

import java.util.List;

/** The attributes of protocols on top of IP. */
final class InternetAttributes {
    private static final List<RuleAttribute> PORTS = List.of(
            RuleAttribute.of("srcportstart", EthernetAttributes.SHORT),
            RuleAttribute.of("srcportend", EthernetAttributes.SHORT).following("srcportstart"),
            RuleAttribute.of("dstportstart", EthernetAttributes.SHORT).following("srcportstart"),
            RuleAttribute.of("dstportend", EthernetAttributes.SHORT).following("srcportstart"));
    private static final RuleAttribute OPTION = RuleAttribute.of("option", EthernetAttributes.BYTE);
    private static final List<RuleAttribute> MESSAGES = List.of(
            RuleAttribute.of("type", EthernetAttributes.BYTE),
            RuleAttribute.of("code", EthernetAttributes.BYTE).following("type"),
            EthernetAttributes.COMMENT);

    static final List<RuleAttribute> PLAIN =
            EthernetAttributes.join(List.of(addresses(false), List.of(EthernetAttributes.COMMENT)));
    static final List<RuleAttribute> PLAIN_IPV6 =
            EthernetAttributes.join(List.of(addresses(true), List.of(EthernetAttributes.COMMENT)));
    static final List<RuleAttribute> WITH_PORTS =
            EthernetAttributes.join(List.of(addresses(false), PORTS, List.of(EthernetAttributes.COMMENT)));
    static final List<RuleAttribute> WITH_PORTS_IPV6 =
            EthernetAttributes.join(List.of(addresses(true), PORTS, List.of(EthernetAttributes.COMMENT)));
    static final List<RuleAttribute> TCP = EthernetAttributes.join(List.of(
            addresses(false),
            PORTS,
            List.of(OPTION, RuleAttribute.of("flags", FlagsType.TCP_FLAGS), EthernetAttributes.COMMENT)));
    static final List<RuleAttribute> TCP_IPV6 =
            EthernetAttributes.join(List.of(addresses(true), PORTS, List.of(OPTION, EthernetAttributes.COMMENT)));
    static final List<RuleAttribute> ICMP = EthernetAttributes.join(List.of(addresses(false), MESSAGES));
    static final List<RuleAttribute> ICMPV6 = EthernetAttributes.join(List.of(addresses(true), MESSAGES));

    private InternetAttributes() {}

    private static List<RuleAttribute> addresses(boolean version6) {
        ValueType address = version6 ? ValueType.IPV6 : ValueType.IPV4;
        ValueType mask = version6 ? ValueType.IPV6_MASK : ValueType.IPV4_MASK;
        return List.of(
                RuleAttribute.of("srcmacaddr", ValueType.MAC),
                RuleAttribute.of("srcipaddr", address),
                RuleAttribute.of("srcipmask", mask).following("srcipaddr"),
                RuleAttribute.of("dstipaddr", address),
                RuleAttribute.of("dstipmask", mask).following("dstipaddr"),
                RuleAttribute.of("srcipfrom", address),
                RuleAttribute.of("srcipto", address).following("srcipfrom"),
                RuleAttribute.of("dstipfrom", address),
                // libvirt takes IPv4 alone here, whatever the protocol.
                RuleAttribute.of("dstipto", ValueType.IPV4).following("dstipfrom"),
                EthernetAttributes.DSCP,
                RuleAttribute.of("connlimit-above", EthernetAttributes.SHORT.decimal()),
                RuleAttribute.of("state", FlagsType.STATE),
                RuleAttribute.of("ipset", ValueType.IP_SET),
                RuleAttribute.of("ipsetflags", ValueType.IP_SET_FLAGS));
    }
}
