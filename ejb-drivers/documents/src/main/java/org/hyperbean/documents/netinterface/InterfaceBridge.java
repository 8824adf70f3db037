package org.hyperbean.documents.netinterface;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A bridge of interfaces.
 *
 * @param spanningTree whether the bridge looks for loops
 * @param delay as it was written; libvirt does not look at it
 */
public record InterfaceBridge(Optional<Boolean> spanningTree, Optional<String> delay, List<InterfaceDocument> parts)
        implements InterfaceKind {
    private static final Set<String> SWITCH = Set.of("on", "off");

    /** Keeps a copy, so that the value cannot change. */
    public InterfaceBridge {
        parts = List.copyOf(parts);
    }

    static InterfaceBridge parse(XmlElement xml) {
        Optional<String> stp = xml.attribute("stp");
        if (stp.filter(word -> !SWITCH.contains(word)).isPresent()) {
            // Libvirt stops reading the bridge here without refusing the document.
            return new InterfaceBridge(Optional.empty(), Optional.empty(), List.of());
        }
        return new InterfaceBridge(
                stp.map("on"::equals), xml.attribute("delay"), InterfaceDocument.parts(xml, Type.BRIDGE));
    }

    @Override
    public Type type() {
        return Type.BRIDGE;
    }

    @Override
    public void format(XmlWriter out) {
        out.element("bridge")
                .onOff("stp", spanningTree)
                .attribute("delay", delay)
                .openBody(body -> parts.forEach(part -> part.formatPart(body)));
    }
}
