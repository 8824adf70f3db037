package org.hyperbean.documents.net;

import org.hyperbean.documents.xml.XmlChoice;

/** Whether a card's cable is plugged in. */
public enum LinkState implements XmlChoice {
    UP,
    DOWN
}
