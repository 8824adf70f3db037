package org.hyperbean.documents.net;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * An {@code <ip>} of a network card.
 *
 * @param prefix how many bits name the network, 0 where it is not said
 * @param peer the other end of a point-to-point connection
 */
public record IpAddress(SocketAddress address, long prefix, Optional<SocketAddress> peer) {

    /** Reads the element. */
    public static IpAddress parse(XmlElement ip) {
        String text = ip.attribute("address").orElseThrow(() -> XmlErrors.document("Missing required address in <ip>"));
        // Any other family counts as none.
        Optional<SocketAddress.Family> family =
                ip.attribute("family").flatMap(name -> XmlChoice.find(SocketAddress.Family.class, name));
        SocketAddress address = parse(text, family)
                .orElseThrow(() -> XmlErrors.document("Invalid address '%s' in <ip>".formatted(text)));
        return new IpAddress(
                address,
                ip.attribute("prefix").map(prefix -> prefix(prefix, address)).orElse(0L),
                ip.attribute("peer")
                        .map(peer -> parse(peer, Optional.of(address.family())).orElseThrow(() -> invalidPeer(peer))));
    }

    /** Writes the element. */
    public void format(XmlWriter out) {
        out.element("ip")
                .attribute("address", address.toString())
                .attribute("family", address.family())
                .number("prefix", Optional.of(prefix).filter(bits -> bits != 0))
                .attribute("peer", peer.map(SocketAddress::toString))
                .end();
    }

    private static Optional<SocketAddress> parse(String text, Optional<SocketAddress.Family> family) {
        return family.map(given -> SocketAddress.find(text, given)).orElseGet(() -> SocketAddress.find(text));
    }

    private static long prefix(String text, SocketAddress address) {
        return Numbers.wrapping(text, Numbers.DECIMAL)
                .filter(bits -> bits <= address.family().bits())
                .orElseThrow(() -> XmlErrors.document("Invalid prefix value '%s' in <ip>".formatted(text)));
    }

    private static LibvirtException invalidPeer(String peer) {
        return LibvirtException.of(
                ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, "Invalid peer '%s' in <ip>".formatted(peer));
    }
}
