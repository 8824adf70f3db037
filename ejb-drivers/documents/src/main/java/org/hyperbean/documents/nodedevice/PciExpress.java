package org.hyperbean.documents.nodedevice;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <pci-express>} of a device.
 *
 * @param possible the fastest link that it can have
 * @param present the link that it has
 */
public record PciExpress(Optional<Link> possible, Optional<Link> present) {
    /**
     * A connection of a number of lanes.
     *
     * @param port the device's own number of it
     */
    public record Link(Optional<Integer> port, Optional<Speed> speed, long width) {
        private static Link parse(XmlElement xml) {
            long width = XmlValues.required(xml, "width", XmlValues::unsignedAnyBase);
            Optional<Speed> speed = XmlValues.choice(xml, "speed", Speed.class);
            return new Link(XmlValues.integer(xml, "port"), speed, width);
        }

        private void format(XmlWriter out, String validity) {
            out.element("link")
                    .attribute("validity", validity)
                    .number("port", port.filter(number -> number >= 0))
                    .choice("speed", speed.filter(known -> known != Speed.UNKNOWN))
                    .attribute("width", width)
                    .end();
        }
    }

    /** How fast a lane is, in gigatransfers a second. */
    public enum Speed implements XmlChoice {
        UNKNOWN(""),
        GEN1("2.5"),
        GEN2("5"),
        GEN3("8"),
        GEN4("16");

        private final String text;

        Speed(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    static PciExpress parse(XmlElement xml) {
        return new PciExpress(link(xml, "cap"), link(xml, "sta"));
    }

    void format(XmlWriter out) {
        out.element("pci-express").openBody(body -> {
            possible.ifPresent(link -> link.format(body, "cap"));
            present.ifPresent(link -> link.format(body, "sta"));
        });
    }

    private static Optional<Link> link(XmlElement xml, String validity) {
        return xml.children("link").stream()
                .filter(link -> link.attribute("validity").equals(Optional.of(validity)))
                .findFirst()
                .map(Link::parse);
    }
}
