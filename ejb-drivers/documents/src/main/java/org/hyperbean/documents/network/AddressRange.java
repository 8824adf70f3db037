package org.hyperbean.documents.network;

import java.math.BigInteger;
import java.util.Optional;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.documents.xml.SocketAddress.Family;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Addresses from one to another, both included; at most 65535 of them. */
public record AddressRange(SocketAddress start, SocketAddress end) {
    /** In a range only the last two bytes of an address change. */
    private static final int CHANGING_BITS = 16;

    /** Refuses a range that is reversed or too large. */
    AddressRange check() {
        if (start.family() != end.family()) {
            throw internal("mismatch of address family in range %s - %s".formatted(start, end));
        }
        if (!start.value().shiftRight(CHANGING_BITS).equals(end.value().shiftRight(CHANGING_BITS))) {
            throw internal("range %s - %s is too large (> 65535)".formatted(start, end));
        }
        if (start.value().compareTo(end.value()) > 0) {
            throw internal((start.family() == Family.IPV4
                            ? "range %s - %s is reversed "
                            : "range %s - %s start larger than end")
                    .formatted(start, end));
        }
        return this;
    }

    /**
     * Refuses a range that is not all inside a network.
     *
     * @param network an address in the network
     * @param prefix how long the network's prefix is; empty when that is not known
     */
    AddressRange check(SocketAddress network, Optional<Integer> prefix) {
        if (start.family() == end.family()) {
            checkInside(network, prefix);
        }
        return check();
    }

    private void checkInside(SocketAddress network, Optional<Integer> prefix) {
        if (start.family() != network.family()) {
            throw internal("mismatch of address family in range %s - %s for network %s".formatted(start, end, network));
        }
        int bits = prefix.filter(length -> length <= network.family().bits())
                .orElseThrow(() -> internal("bad prefix %d for network %s when  checking range %s - %s"
                        .formatted(prefix.orElse(-1), network, start, end)));
        SocketAddress first = network.masked(bits);
        if (!start.masked(bits).equals(first) || !end.masked(bits).equals(first)) {
            throw internal("range %s - %s is not entirely within network %s/%d".formatted(start, end, network, bits));
        }
        if (network.family() == Family.IPV4) {
            if (isSame(start, first.value())) {
                throw internal("start of range %s - %s in network %s/%d is the network address"
                        .formatted(start, end, network, bits));
            }
            if (isSame(end, network.broadcast(bits).value())) {
                throw internal("end of range %s - %s in network %s/%d is the broadcast address"
                        .formatted(start, end, network, bits));
            }
        }
    }

    private static boolean isSame(SocketAddress address, BigInteger value) {
        return address.value().equals(value);
    }

    private static LibvirtException internal(String detail) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.NONE, detail);
    }
}
