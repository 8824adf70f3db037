package org.hyperbean.documents.net;

import java.util.Optional;
import org.hyperbean.documents.xml.MacAddress;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <mac>} of a guest's card.
 *
 * @param address empty until somebody gives one
 * @param check whether the address must be outside of the range of generated ones (VMware)
 */
public record CardMac(Optional<MacAddress> address, Optional<Type> type, Optional<Boolean> check) {
    /** Nothing said. */
    public static final CardMac NONE = new CardMac(Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether VMware is to believe that it chose the address itself. */
    public enum Type implements XmlChoice {
        UNSPECIFIED(""),
        GENERATED("generated"),
        STATIC("static");

        private final String text;

        Type(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** Reads the element. */
    public static CardMac parse(XmlElement mac) {
        return new CardMac(
                mac.attribute("address").map(CardMac::unicast),
                XmlValues.choiceNotDefault(mac, "type", Type.class),
                XmlValues.yesNo(mac, "check"));
    }

    /** The same with another address. */
    public CardMac with(MacAddress newAddress) {
        return new CardMac(Optional.of(newAddress), type, check);
    }

    /** Writes the element. */
    public void format(XmlWriter out) {
        out.element("mac")
                .attribute("address", address.map(MacAddress::text))
                .choice("type", type)
                .yesNo("check", check)
                .endIfAny();
    }

    private static MacAddress unicast(String text) {
        MacAddress address = MacAddress.parse(text);
        if (address.isMulticast()) {
            throw XmlErrors.document("expected unicast mac address, found multicast '" + text + "'");
        }
        return address;
    }
}
