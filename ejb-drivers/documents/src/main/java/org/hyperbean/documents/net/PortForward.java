package org.hyperbean.documents.net;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <portForward>}: ports of the host that lead to a guest without an address of its own.
 *
 * @param address the host's, all where it is not said
 * @param device the host's, all where it is not said
 */
public record PortForward(
        Protocol protocol, Optional<SocketAddress> address, Optional<String> device, List<Range> ranges) {
    /** Keeps a copy, so that the value cannot change. */
    public PortForward {
        ranges = List.copyOf(ranges);
    }

    /** What passes. */
    public enum Protocol implements XmlChoice {
        NONE,
        TCP,
        UDP
    }

    /**
     * Some ports; 0 where one is not said.
     *
     * @param to the first port in the guest
     * @param exclude whether these ports are left out of another range
     */
    public record Range(long start, long end, long to, Optional<Boolean> exclude) {
        private static Range parse(XmlElement range) {
            return new Range(
                    XmlValues.positive(range, "start").orElse(0L),
                    XmlValues.positive(range, "end").orElse(0L),
                    XmlValues.positive(range, "to").orElse(0L),
                    XmlValues.yesNo(range, "exclude"));
        }

        private void format(XmlWriter out) {
            XmlWriter.Open element = out.element("range");
            if (start != 0) {
                element.attribute("start", start)
                        .number("end", Optional.of(end).filter(port -> port != 0))
                        .number("to", Optional.of(to).filter(port -> port != 0));
            }
            element.yesNo("exclude", exclude).endIfAny();
        }
    }

    /** Reads the element. */
    public static PortForward parse(XmlElement forward) {
        Protocol protocol = XmlValues.choiceNotDefault(forward, "proto", Protocol.class)
                .orElseThrow(() -> XmlErrors.missingAttribute(forward, "proto"));
        Optional<SocketAddress> address = forward.attribute("address")
                .map(text -> SocketAddress.find(text)
                        .orElseThrow(
                                () -> XmlErrors.document("Invalid address '%s' in <portForward>".formatted(text))));
        return new PortForward(
                protocol,
                address,
                forward.attribute("dev"),
                forward.children("range").stream().map(Range::parse).toList());
    }

    /** Writes the element. */
    public void format(XmlWriter out) {
        out.element("portForward")
                .attribute("proto", protocol)
                .attribute("address", address.map(SocketAddress::toString))
                .attribute("dev", device)
                .body(body -> ranges.forEach(range -> range.format(body)));
    }
}
