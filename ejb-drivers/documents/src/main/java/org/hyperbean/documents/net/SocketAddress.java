package org.hyperbean.documents.net;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hyperbean.documents.xml.XmlChoice;

/**
 * A numeric address of the Internet protocol, without a port. IPv4 addresses may be read in every form that C's library
 * takes, such as {@code 127.1}; they are written in the usual one.
 *
 * @param value the address as one number of 32 or 128 bits
 */
public record SocketAddress(Family family, BigInteger value) {
    private static final Pattern IPV4 = Pattern.compile("[0-9a-fA-FxX]+(\\.[0-9a-fA-FxX]+){0,3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int IPV4_BYTES = 4;
    private static final BigInteger MAPPED = BigInteger.valueOf(0xFFFF).shiftLeft(Family.IPV4.bits);

    /** The two versions of the protocol. */
    public enum Family implements XmlChoice {
        IPV4(32),
        IPV6(128);

        private final int bits;

        Family(int bits) {
            this.bits = bits;
        }

        /** How long an address is, and a prefix at most. */
        public int bits() {
            return bits;
        }
    }

    /** The address in a text, of whichever family it is; empty when it is none. */
    public static Optional<SocketAddress> parse(String text) {
        return parse(text, Family.IPV4).or(() -> parse(text, Family.IPV6));
    }

    /** The address of one family in a text; empty when it is none. */
    public static Optional<SocketAddress> parse(String text, Family family) {
        return switch (family) {
            case IPV4 -> IPV4.matcher(text).matches() ? ipv4(text) : Optional.empty();
            case IPV6 -> IPV6.matcher(text).matches() ? ipv6(text) : Optional.empty();
        };
    }

    private static Optional<SocketAddress> ipv4(String text) {
        try {
            return Optional.of(new SocketAddress(
                    Family.IPV4, number(Inet4Address.ofPosixLiteral(text).getAddress())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<SocketAddress> ipv6(String text) {
        try {
            InetAddress address = Inet6Address.ofLiteral(text);
            BigInteger number = number(address.getAddress());
            // Java makes an IPv4 address of one that is mapped into IPv6.
            boolean mapped = address.getAddress().length == IPV4_BYTES;
            return Optional.of(new SocketAddress(Family.IPV6, mapped ? number.or(MAPPED) : number));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static BigInteger number(byte[] bytes) {
        return new BigInteger(1, bytes);
    }

    /** The address of the network that this address is in, by the length of its prefix. */
    public SocketAddress network(int prefix) {
        int host = family.bits - prefix;
        return new SocketAddress(family, value.shiftRight(host).shiftLeft(host));
    }

    /** The address of the network that this address is in, by a mask of the same family. */
    public SocketAddress network(SocketAddress netmask) {
        return new SocketAddress(family, value.and(netmask.value));
    }

    /** The mask with a prefix of ones. */
    public static SocketAddress mask(Family family, int prefix) {
        BigInteger ones = BigInteger.ONE.shiftLeft(family.bits).subtract(BigInteger.ONE);
        return new SocketAddress(family, ones).network(prefix);
    }

    /** How many ones a mask begins with; empty when others follow after the first zero. */
    public Optional<Integer> prefixLength() {
        int length = family.bits - Math.max(0, value.getLowestSetBit());
        int prefix = value.signum() == 0 ? 0 : length;
        return mask(family, prefix).equals(this) ? Optional.of(prefix) : Optional.empty();
    }

    /** The address as libvirt writes it. */
    public String text() {
        return switch (family) {
            case IPV4 -> SocketAddressText.ipv4(value.longValue());
            case IPV6 -> SocketAddressText.ipv6(value);
        };
    }
}
