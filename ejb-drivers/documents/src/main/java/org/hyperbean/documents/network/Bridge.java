package org.hyperbean.documents.network;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <bridge>} to which guests on a network are connected.
 *
 * @param zone the firewall's zone
 * @param spanningTree whether the bridge looks for loops
 * @param delay after how many seconds a new port forwards
 */
public record Bridge(
        Optional<String> name,
        Optional<String> zone,
        boolean spanningTree,
        long delay,
        Optional<MacTableManager> macTableManager) {
    /** A bridge of which nothing is said. */
    public static final Bridge USUAL = new Bridge(Optional.empty(), Optional.empty(), true, 0, Optional.empty());

    /** Who fills the bridge's table of addresses. */
    public enum MacTableManager implements XmlChoice {
        KERNEL,
        LIBVIRT
    }

    static Bridge parse(XmlElement xml, String network) {
        long delay = xml.filledAttribute("delay")
                .map(text -> Numbers.unsignedLong(text, Numbers.DECIMAL)
                        .orElseThrow(() -> NetworkErrors.document("Invalid delay value in network '%s'", network)))
                .orElse(0L);
        return new Bridge(
                xml.filledAttribute("name"),
                xml.filledAttribute("zone"),
                !xml.attribute("stp").equals(Optional.of("off")),
                delay,
                xml.filledAttribute("macTableManager").map(text -> manager(text, network)));
    }

    /** Writes the element where there is something to say. */
    void format(XmlWriter out, ForwardMode mode) {
        XmlWriter.Open element = out.element("bridge").attribute("name", name).attribute("zone", zone);
        if (mode.hasOwnBridge()) {
            element.attribute("stp", spanningTree ? "on" : "off").attribute("delay", delay);
        }
        element.choice("macTableManager", macTableManager).endIfAny();
    }

    private static MacTableManager manager(String text, String network) {
        return XmlChoice.find(MacTableManager.class, text)
                .orElseThrow(() ->
                        NetworkErrors.document("Invalid macTableManager setting '%s' in network '%s'", text, network));
    }
}
