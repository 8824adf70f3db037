package org.hyperbean.documents.net;

import java.util.Optional;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <route>}: a network that is reached through a gateway.
 *
 * @param family {@code ipv4} or {@code ipv6} where it is said
 * @param metric above 0
 */
public record Route(
        Optional<String> family,
        SocketAddress address,
        Optional<SocketAddress> netmask,
        Optional<Long> prefix,
        SocketAddress gateway,
        Optional<Long> metric) {

    /**
     * Reads the element.
     *
     * @param where what the route is part of, for error texts
     */
    public static Route parse(XmlElement route, String where) {
        Optional<Long> prefix = XmlValues.unsigned(route, "prefix");
        Optional<Long> metric = XmlValues.positive(route, "metric");
        return new RouteReader(route, where).read(prefix, metric);
    }

    /** Writes the element. */
    public void format(XmlWriter out) {
        out.element("route")
                .attribute("family", family)
                .attribute("address", address.toString())
                .attribute("netmask", netmask.map(SocketAddress::toString))
                .number("prefix", prefix)
                .attribute("gateway", gateway.toString())
                .number("metric", metric)
                .end();
    }
}
