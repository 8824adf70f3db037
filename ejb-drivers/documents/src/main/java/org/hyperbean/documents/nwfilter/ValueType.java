package org.hyperbean.documents.nwfilter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hyperbean.documents.xml.MacAddress;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.SocketAddress;

/** What an attribute of a rule can hold. */
@FunctionalInterface
interface ValueType {
    /** A network card. */
    ValueType MAC = text -> MacAddress.find(text).map(MacAddress::toString);

    /** Which bits of a network card's address count: the first so many. */
    ValueType MAC_MASK = text -> MacAddress.find(text).map(MacAddress::toString).filter(ValueType::isMask);

    /** An IPv4 address. */
    ValueType IPV4 = address(SocketAddress.Family.IPV4);

    /** An IPv6 address. */
    ValueType IPV6 = address(SocketAddress.Family.IPV6);

    /** A length of a prefix or a netmask of IPv4. */
    ValueType IPV4_MASK = mask(SocketAddress.Family.IPV4);

    /** A length of a prefix or a netmask of IPv6. */
    ValueType IPV6_MASK = mask(SocketAddress.Family.IPV6);

    /** What people say of a rule: the first 256 bytes of it. */
    ValueType COMMENT = text -> Optional.of(ValueType.shorten(text, 256));

    /** A switch; everything that is not {@code true}, {@code 1} or {@code yes} is off. */
    ValueType SWITCH =
            text -> Optional.of(Boolean.toString(text.equals("true") || text.equals("1") || text.equals("yes")));

    /** The name of a set of addresses. */
    ValueType IP_SET = text ->
            Optional.of(text).filter(Pattern.compile("[a-zA-Z0-9_.:+ -]{0,31}").asMatchPredicate());

    /** Which parts of a packet are looked up in a set of addresses. */
    ValueType IP_SET_FLAGS = text -> Optional.of(text.toLowerCase(java.util.Locale.ROOT))
            .filter(Pattern.compile("(src|dst)(,(src|dst)){0,5}").asMatchPredicate());

    /** The value as libvirt writes it; empty when the text is none. */
    Optional<String> read(String text);

    private static ValueType address(SocketAddress.Family family) {
        return text -> SocketAddress.find(text, family).map(SocketAddress::toString);
    }

    private static ValueType mask(SocketAddress.Family family) {
        return text -> Numbers.wrapping(text, Numbers.DECIMAL)
                .map(number -> Optional.of(number).filter(bits -> bits <= family.bits()))
                .orElseGet(() -> SocketAddress.find(text, family)
                        .flatMap(SocketAddress::netmaskBits)
                        .map(Integer::longValue))
                .map(Object::toString);
    }

    private static boolean isMask(String mac) {
        long bits = Long.parseLong(mac.replace(":", ""), 16);
        long inverse = ~bits & 0xFFFF_FFFF_FFFFL;
        return (inverse & (inverse + 1)) == 0;
    }

    private static String shorten(String text, int bytes) {
        byte[] all = text.getBytes(StandardCharsets.UTF_8);
        return all.length <= bytes ? text : new String(all, 0, bytes, StandardCharsets.UTF_8);
    }
}
