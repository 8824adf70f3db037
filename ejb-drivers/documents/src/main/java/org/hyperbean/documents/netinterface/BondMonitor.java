package org.hyperbean.documents.netinterface;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.LibvirtException;

/** How a bond finds out which of its cards work. */
public sealed interface BondMonitor {
    /** Writes the element. */
    void format(XmlWriter out);

    /**
     * The cards are asked whether they have a link.
     *
     * @param frequency how often, in milliseconds, as are the delays
     * @param downDelay how long a card is kept that lost its link
     * @param upDelay how long a card is left out that has its link again
     */
    record Link(int frequency, int downDelay, int upDelay, Optional<Carrier> carrier) implements BondMonitor {
        static Link parse(XmlElement xml) {
            return new Link(
                    number(xml, "freq").orElseThrow(() -> wrong("miimon freq missing or")),
                    number(xml, "downdelay").orElseGet(() -> absent(xml, "downdelay")),
                    number(xml, "updelay").orElseGet(() -> absent(xml, "updelay")),
                    xml.filledAttribute("carrier")
                            .map(text -> XmlChoice.find(Carrier.class, text)
                                    .orElseThrow(
                                            () -> InterfaceErrors.document("unknown mii bonding carrier " + text))));
        }

        @Override
        public void format(XmlWriter out) {
            XmlWriter.Open element = out.element("miimon").attribute("freq", frequency);
            if (downDelay > 0) {
                element.attribute("downdelay", downDelay);
            }
            if (upDelay > 0) {
                element.attribute("updelay", upDelay);
            }
            element.choice("carrier", carrier).end();
        }

        private static int absent(XmlElement xml, String attribute) {
            if (xml.filledAttribute(attribute).isPresent()) {
                throw wrong("miimon " + attribute);
            }
            return 0;
        }
    }

    /**
     * Another host is asked through the cards.
     *
     * @param interval how often, in milliseconds
     * @param target the other host's address
     */
    record Arp(int interval, String target, Optional<Validation> validation) implements BondMonitor {
        static Arp parse(XmlElement xml) {
            return new Arp(
                    number(xml, "interval").orElseThrow(() -> wrong("arpmon interval missing or")),
                    xml.filledAttribute("target")
                            .orElseThrow(() -> InterfaceErrors.document("bond interface arpmon target missing")),
                    xml.filledAttribute("validate")
                            .map(text -> XmlChoice.find(Validation.class, text)
                                    .orElseThrow(
                                            () -> InterfaceErrors.document("unknown arp bonding validate " + text))));
        }

        @Override
        public void format(XmlWriter out) {
            out.element("arpmon")
                    .attribute("interval", interval)
                    .attribute("target", target)
                    .choice("validate", validation)
                    .end();
        }
    }

    /** Who knows of a card's link. */
    enum Carrier implements XmlChoice {
        IOCTL,
        NETIF
    }

    /** Whose answers are checked. */
    enum Validation implements XmlChoice {
        ACTIVE,
        BACKUP,
        ALL
    }

    /** Reads the element inside a bond. */
    static Optional<BondMonitor> parse(XmlElement bond) {
        Optional<BondMonitor> link = bond.child("miimon").map(Link::parse);
        return link.isPresent() ? link : bond.child("arpmon").map(Arp::parse);
    }

    private static Optional<Integer> number(XmlElement xml, String attribute) {
        return xml.attribute(attribute).flatMap(text -> Numbers.integer(text, Numbers.DECIMAL));
    }

    private static LibvirtException wrong(String what) {
        return InterfaceErrors.document("bond interface %s invalid".formatted(what));
    }
}
