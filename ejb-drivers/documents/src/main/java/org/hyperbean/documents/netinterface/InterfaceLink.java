package org.hyperbean.documents.netinterface;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The state of an interface's link: {@code <link speed='1000' state='up'/>}.
 *
 * @param speed in Mbit/s, zero where it is not known
 */
public record InterfaceLink(long speed, Optional<State> state) {
    /** What the host says of a link. */
    public enum State implements XmlChoice {
        UNKNOWN,
        NOTPRESENT,
        DOWN,
        LOWERLAYERDOWN,
        TESTING,
        DORMANT,
        UP
    }

    /** Reads the element. */
    public static InterfaceLink parse(XmlElement xml) {
        Optional<State> state = xml.attribute("state")
                .filter(text -> !text.isEmpty())
                .flatMap(_ -> XmlValues.choice(xml, "state", State.class));
        return new InterfaceLink(XmlValues.unsigned(xml, "speed").orElse(0L), state);
    }

    /** Writes the element where there is something to say. */
    public void format(XmlWriter out) {
        XmlWriter.Open element = out.element("link");
        if (speed != 0) {
            element.attribute("speed", speed);
        }
        element.choice("state", state).endIfAny();
    }
}
