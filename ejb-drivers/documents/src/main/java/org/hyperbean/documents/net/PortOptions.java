package org.hyperbean.documents.net;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <port>}: whether a card is kept from talking to other isolated cards of its bridge. */
public record PortOptions(Optional<Boolean> isolated) {

    /** Reads the element in the one that it is part of. */
    public static PortOptions parse(XmlElement parent) {
        return new PortOptions(parent.child("port").flatMap(port -> XmlValues.yesNo(port, "isolated")));
    }

    /** Writes the element, when there is something to say. */
    public void format(XmlWriter out) {
        out.element("port").yesNo("isolated", isolated).endIfAny();
    }
}
