package org.hyperbean.documents.net;

import java.util.List;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** The addresses and routes of a network card. */
public record IpSettings(List<IpAddress> addresses, List<Route> routes) {
    /** Keeps copies, so that the value cannot change. */
    public IpSettings {
        addresses = List.copyOf(addresses);
        routes = List.copyOf(routes);
    }

    /**
     * Reads the {@code <ip>} and {@code <route>} elements in another one.
     *
     * @param where what they are part of, for error texts
     */
    public static IpSettings parse(XmlElement parent, String where) {
        return new IpSettings(
                parent.children("ip").stream().map(IpAddress::parse).toList(),
                parent.children("route").stream()
                        .map(route -> Route.parse(route, where))
                        .toList());
    }

    /** Writes the elements. */
    public void format(XmlWriter out) {
        addresses.forEach(address -> address.format(out));
        routes.forEach(route -> route.format(out));
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return addresses.isEmpty() && routes.isEmpty();
    }
}
