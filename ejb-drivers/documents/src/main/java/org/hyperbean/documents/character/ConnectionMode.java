package org.hyperbean.documents.character;

import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;

/** Which side of a socket the hypervisor is. */
public enum ConnectionMode implements XmlChoice {
    CONNECT,
    BIND;

    /** Reads the {@code mode} of a source, which connects unless it says otherwise. */
    static ConnectionMode of(XmlElement source) {
        return XmlValues.choice(source, "mode", ConnectionMode.class).orElse(CONNECT);
    }
}
