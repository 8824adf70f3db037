package org.hyperbean.documents.net;

import java.util.List;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** How a guest is reached: its addresses and routes, and the host's ports that lead to it. */
public record GuestAddresses(IpSettings ip, List<PortForward> forwards) {
    /** Keeps a copy, so that the value cannot change. */
    public GuestAddresses {
        forwards = List.copyOf(forwards);
    }

    /** Reads the elements in a card. */
    public static GuestAddresses parse(XmlElement card) {
        return new GuestAddresses(
                IpSettings.parse(card, "guest interface"),
                card.children("portForward").stream().map(PortForward::parse).toList());
    }

    /** Writes the elements. */
    public void format(XmlWriter out) {
        ip.format(out);
        forwards.forEach(forward -> forward.format(out));
    }
}
