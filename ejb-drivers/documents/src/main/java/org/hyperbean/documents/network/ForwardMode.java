package org.hyperbean.documents.network;

import java.util.EnumSet;
import java.util.Set;
import org.hyperbean.documents.xml.XmlChoice;

/** How guests on a network reach others. */
public enum ForwardMode implements XmlChoice {
    NONE,
    NAT,
    ROUTE,
    OPEN,
    BRIDGE,
    PRIVATE,
    VEPA,
    PASSTHROUGH,
    HOSTDEV;

    private static final Set<ForwardMode> WITH_BRIDGE = EnumSet.of(NONE, NAT, ROUTE, OPEN);

    /** Whether the network has a bridge of its own, which is made when it starts. */
    public boolean hasOwnBridge() {
        return WITH_BRIDGE.contains(this);
    }
}
