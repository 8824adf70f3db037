package org.hyperbean.documents.net;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * A {@code <bandwidth>}: how much may pass in each direction, as seen from the guest.
 *
 * @param classId the class of the traffic in the host's queue; only ports of networks have one
 */
public record Bandwidth(Optional<Long> classId, Optional<BandwidthRate> inbound, Optional<BandwidthRate> outbound) {

    /**
     * Reads the element.
     *
     * @param allowsFloor whether a minimum can be granted here
     * @return empty when the element limits nothing
     */
    public static Optional<Bandwidth> parse(XmlElement bandwidth, boolean allowsFloor) {
        if (bandwidth.attribute("classID").isPresent()) {
            throw malformed("classID attribute not supported on <bandwidth> in this usage context");
        }
        return rates(bandwidth, allowsFloor, Optional.empty());
    }

    /** Reads the element of a network's port, which may name its class. */
    public static Optional<Bandwidth> parseWithClass(XmlElement bandwidth, boolean allowsFloor) {
        Optional<Long> classId = bandwidth
                .attribute("classID")
                .map(text -> Numbers.wrapping(text, Numbers.DECIMAL)
                        .orElseThrow(() -> LibvirtException.of(
                                ErrorCode.INTERNAL_ERROR,
                                ErrorDomain.NONE,
                                "Unable to parse class id '%s'".formatted(text))));
        return rates(bandwidth, allowsFloor, classId);
    }

    private static Optional<Bandwidth> rates(XmlElement bandwidth, boolean allowsFloor, Optional<Long> classId) {
        Optional<XmlElement> in = only(bandwidth, "inbound");
        Optional<XmlElement> out = only(bandwidth, "outbound");
        Optional<BandwidthRate> inbound = in.map(BandwidthRate::parse);
        if (!allowsFloor && inbound.filter(BandwidthRate::hasFloor).isPresent()) {
            throw BandwidthRate.unsupported("floor attribute is not supported for this config");
        }
        Optional<BandwidthRate> outbound = out.map(BandwidthRate::parse);
        if (outbound.filter(BandwidthRate::hasFloor).isPresent()) {
            throw BandwidthRate.unsupported("'floor' attribute allowed only in <inbound> element");
        }
        return inbound.or(() -> outbound).map(_ -> new Bandwidth(classId, inbound, outbound));
    }

    private static Optional<XmlElement> only(XmlElement bandwidth, String direction) {
        List<XmlElement> found = bandwidth.children(direction);
        if (found.size() > 1) {
            throw malformed("Only one child <%s> element allowed".formatted(direction));
        }
        return found.stream().findFirst();
    }

    /** The same as it is after it was written and read again; empty when it limits nothing. */
    public Optional<Bandwidth> copied() {
        Optional<BandwidthRate> in = inbound.filter(BandwidthRate::isSet);
        Optional<BandwidthRate> out = outbound.filter(BandwidthRate::isSet);
        return in.or(() -> out).map(_ -> new Bandwidth(classId, in, out));
    }

    /** Writes the element. */
    public void format(XmlWriter out) {
        out.element("bandwidth")
                .number("classID", classId.filter(id -> id != 0))
                .openBody(body -> {
                    inbound.ifPresent(rate -> rate.format(body, "inbound"));
                    outbound.ifPresent(rate -> rate.format(body, "outbound"));
                });
    }

    /** Whether a minimum is granted to the guest's incoming traffic. */
    public boolean hasFloor() {
        return inbound.filter(BandwidthRate::hasFloor).isPresent();
    }

    private static LibvirtException malformed(String detail) {
        return LibvirtException.of(ErrorCode.XML_DETAIL, ErrorDomain.NONE, detail);
    }
}
