package org.hyperbean.documents.net;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <teaming>}: two cards of which one takes over while the other, a host device, is away for a migration.
 *
 * @param persistent the alias of the card that stays, named by the one that goes
 */
public record Teaming(Type type, Optional<String> persistent) {

    /** The parts that a card can have in a team. */
    public enum Type implements XmlChoice {
        PERSISTENT,
        TRANSIENT
    }

    /** Reads the element inside a device; empty when it says nothing. */
    public static Optional<Teaming> parse(XmlElement device) {
        return device.child("teaming").flatMap(Teaming::read);
    }

    private static Optional<Teaming> read(XmlElement teaming) {
        Optional<String> type = teaming.filledAttribute("type");
        Optional<String> persistent = teaming.filledAttribute("persistent");
        if (type.isEmpty() && persistent.isEmpty()) {
            return Optional.empty();
        }
        Type known = type.flatMap(text -> XmlChoice.find(Type.class, text))
                .orElseThrow(() -> XmlErrors.unsupported("unknown teaming type '%s'".formatted(type.orElse("(null)"))));
        return Optional.of(new Teaming(known, persistent));
    }

    /** Writes the element. */
    public void format(XmlWriter out) {
        out.element("teaming")
                .attribute("type", type)
                .attribute("persistent", persistent)
                .end();
    }

    /** Refuses a card that goes and names none that stays, and one that stays and names another. */
    public void validate() {
        if (type == Type.TRANSIENT && persistent.isEmpty()) {
            throw XmlErrors.unsupported("teaming persistent attribute must be set if teaming type is 'transient'");
        }
        if (type == Type.PERSISTENT && persistent.isPresent()) {
            throw XmlErrors.unsupported("teaming persistent attribute not allowed if teaming type is 'persistent'");
        }
    }
}
