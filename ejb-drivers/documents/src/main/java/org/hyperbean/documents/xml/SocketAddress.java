package org.hyperbean.documents.xml;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * An IP address as C's library reads and writes it: parts of an IPv4 address may be left out or be in hexadecimal or
 * octal, and an IPv6 address may name a network card after {@code %}.
 *
 * @param value the address as a number, the first byte first
 * @param zone the card, or empty
 */
public record SocketAddress(Family family, BigInteger value, String zone) {
    private static final int WORDS = 8;
    private static final int WORD_BITS = 16;

    /** The two kinds of addresses. */
    public enum Family implements XmlChoice {
        IPV4(32),
        IPV6(128);

        private final int bits;

        Family(int bits) {
            this.bits = bits;
        }

        /** How long an address is. */
        public int bits() {
            return bits;
        }
    }

    /** Reads an address; empty when the text is none. */
    public static Optional<SocketAddress> find(String text) {
        if (text.isBlank() || text.indexOf('[') >= 0 || text.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.indexOf(':') < 0 ? ipv4(text) : ipv6(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Reads an address of a family; empty when the text is none. */
    public static Optional<SocketAddress> find(String text, Family family) {
        return find(text).filter(address -> address.family == family);
    }

    /** Reads an address. */
    public static SocketAddress parse(String text) {
        return find(text)
                .orElseThrow(() -> LibvirtException.of(
                        ErrorCode.SYSTEM_ERROR,
                        ErrorDomain.NONE,
                        "Cannot parse socket address '%s': Name or service not known".formatted(text)));
    }

    /** The address of the network that has a prefix: all other bits are zero. */
    public SocketAddress masked(int prefix) {
        return new SocketAddress(family, value.and(mask(prefix)), "");
    }

    /** The address of the network that has a mask of the same family. */
    public SocketAddress masked(SocketAddress netmask) {
        return new SocketAddress(family, value.and(netmask.value), "");
    }

    /** The last address of the network that has a prefix. */
    public SocketAddress broadcast(int prefix) {
        return new SocketAddress(family, value.or(mask(prefix).xor(mask(family.bits))), "");
    }

    /** How many bits a netmask has; empty when the address is no netmask. */
    public Optional<Integer> netmaskBits() {
        int ones = value.bitCount();
        return value.equals(mask(ones)) ? Optional.of(ones) : Optional.empty();
    }

    /** How long the prefix of an address is that comes without one; empty where that is not known. */
    public Optional<Integer> usualPrefix() {
        if (value.signum() == 0) {
            return Optional.of(0);
        }
        if (family == Family.IPV6) {
            return Optional.of(64);
        }
        int first = value.shiftRight(24).intValueExact();
        if (first < 0x80) {
            return Optional.of(8);
        }
        if (first < 0xC0) {
            return Optional.of(16);
        }
        return first < 0xE0 ? Optional.of(24) : Optional.empty();
    }

    @Override
    public String toString() {
        String text = family == Family.IPV4 ? dotted(value.intValue()) : grouped();
        return zone.isEmpty() ? text : text + "%" + zone;
    }

    private BigInteger mask(int prefix) {
        return BigInteger.ONE.shiftLeft(prefix).subtract(BigInteger.ONE).shiftLeft(family.bits - prefix);
    }

    private static SocketAddress ipv4(String text) {
        return new SocketAddress(Family.IPV4, number(Inet4Address.ofPosixLiteral(text)), "");
    }

    private static SocketAddress ipv6(String text) {
        int percent = text.indexOf('%');
        InetAddress address = Inet6Address.ofLiteral(percent < 0 ? text : text.substring(0, percent));
        // Java answers the IPv4 address that is mapped into an IPv6 address.
        BigInteger value = address instanceof Inet4Address
                ? number(address).or(BigInteger.valueOf(0xFFFFL).shiftLeft(32))
                : number(address);
        return new SocketAddress(Family.IPV6, value, percent < 0 ? "" : text.substring(percent + 1));
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    private static String dotted(int bits) {
        return "%d.%d.%d.%d".formatted(bits >>> 24, (bits >>> 16) & 0xFF, (bits >>> 8) & 0xFF, bits & 0xFF);
    }

    /** Groups of four digits, the longest row of zeroes as {@code ::}, an IPv4 address in it with dots. */
    private String grouped() {
        int start = -1;
        int length = 1;
        for (int i = 0; i < WORDS; i++) {
            int end = i;
            while (end < WORDS && word(end) == 0) {
                end++;
            }
            if (end - i > length) {
                start = i;
                length = end - i;
            }
            i = Math.max(i, end - 1);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < WORDS; i++) {
            if (i == start) {
                out.append("::");
                i += length - 1;
                continue;
            }
            if (i > 0 && i != start + length) {
                out.append(':');
            }
            if (i == WORDS - 2 && start == 0 && (length == 6 || (length == 5 && word(5) == 0xFFFF))) {
                return out.append(dotted(value.intValue())).toString();
            }
            out.append(HexFormat.of().toHexDigits((short) word(i)).replaceFirst("^0{1,3}", ""));
        }
        return out.toString();
    }

    private int word(int index) {
        return value.shiftRight((WORDS - 1 - index) * WORD_BITS).intValue() & 0xFFFF;
    }
}
