package org.hyperbean.documents.net;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** Whether a card's cable is plugged in. */
public enum LinkState implements XmlChoice {
    UP,
    DOWN;

    /** Reads the {@code <link>} inside a card. */
    public static Optional<LinkState> parse(XmlElement card) {
        return card.child("link")
                .flatMap(link -> link.filledAttribute("state"))
                .map(text -> XmlChoice.find(LinkState.class, text)
                        .orElseThrow(() -> XmlErrors.unsupported("unknown interface link state '%s'".formatted(text))));
    }

    /** Writes the {@code <link>}. */
    public void format(XmlWriter out) {
        out.element("link").attribute("state", this).end();
    }
}
