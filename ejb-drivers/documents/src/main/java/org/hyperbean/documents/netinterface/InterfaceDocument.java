package org.hyperbean.documents.netinterface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * An {@code <interface>} of the host.
 *
 * @param start when it is brought up
 * @param mtu zero where none was written
 */
public record InterfaceDocument(
        String name,
        Optional<StartMode> start,
        long mtu,
        List<InterfaceProtocol> protocols,
        Optional<InterfaceLink> link,
        InterfaceKind kind) {
    private static final long LARGEST_MTU = 100_000;

    /** Keeps a copy, so that the value cannot change. */
    public InterfaceDocument {
        protocols = List.copyOf(protocols);
    }

    /** When an interface is brought up. */
    public enum StartMode implements XmlChoice {
        NONE,
        ONBOOT,
        HOTPLUG
    }

    /**
     * Reads a document.
     *
     * @throws org.hyperbean.driver.LibvirtException as libvirt answers to what is wrong with it
     */
    public static InterfaceDocument parse(String text) {
        return parse(DocumentKind.INTERFACE.read(text));
    }

    /** Reads a document that stands inside another one. */
    public static InterfaceDocument parse(XmlElement root) {
        InterfaceKind.Type type = type(root);
        String name = name(root);
        Optional<StartMode> start = root.child("start")
                .flatMap(xml -> xml.filledAttribute("mode"))
                .map(text -> XmlChoice.find(StartMode.class, text)
                        .orElseThrow(() -> InterfaceErrors.document("unknown interface startmode " + text)));
        long mtu = root.child("mtu")
                .flatMap(xml -> xml.filledAttribute("size"))
                .map(InterfaceDocument::mtu)
                .orElse(0L);
        List<InterfaceProtocol> protocols = new ArrayList<>();
        for (XmlElement protocol : root.children("protocol")) {
            protocols.add(InterfaceProtocol.parse(protocol));
        }
        Optional<InterfaceLink> link = link(root, type);
        return new InterfaceDocument(name, start, mtu, protocols, link, InterfaceKind.parse(root, type));
    }

    /** Reads the interfaces that an interface of a type is made of; they have no addresses of their own. */
    static List<InterfaceDocument> parts(XmlElement xml, InterfaceKind.Type whole) {
        List<InterfaceDocument> parts = new ArrayList<>();
        for (XmlElement part : xml.children("interface")) {
            InterfaceKind.Type type = type(part);
            if (!whole.parts().contains(type)) {
                throw InterfaceErrors.document("interface has unsupported type '%s'".formatted(type.text()));
            }
            String name = name(part);
            Optional<InterfaceLink> link = link(part, type);
            parts.add(
                    new InterfaceDocument(name, Optional.empty(), 0, List.of(), link, InterfaceKind.parse(part, type)));
        }
        return parts;
    }

    /** The document as libvirt writes it. */
    public String format() {
        XmlWriter out = new XmlWriter();
        open(out).openBody(body -> {
            start.ifPresent(
                    mode -> body.element("start").attribute("mode", mode).end());
            if (mtu != 0) {
                body.element("mtu").attribute("size", mtu).end();
            }
            protocols.forEach(protocol -> protocol.format(body));
            formatRest(body);
        });
        return out.toString();
    }

    void formatPart(XmlWriter out) {
        open(out).openBody(this::formatRest);
    }

    /** The address, where the interface is a card that has one. */
    public Optional<String> mac() {
        return kind instanceof InterfaceKind.Ethernet(Optional<String> mac) ? mac : Optional.empty();
    }

    private XmlWriter.Open open(XmlWriter out) {
        return out.element("interface").attribute("type", kind.type()).attribute("name", name);
    }

    private void formatRest(XmlWriter out) {
        link.ifPresent(state -> state.format(out));
        kind.format(out);
    }

    private static InterfaceKind.Type type(XmlElement xml) {
        return XmlValues.required(
                xml, "type", (element, attribute) -> XmlValues.choice(element, attribute, InterfaceKind.Type.class));
    }

    private static String name(XmlElement xml) {
        return xml.attribute("name").orElseThrow(() -> InterfaceErrors.document("interface has no name"));
    }

    /** A bridge has no link. */
    private static Optional<InterfaceLink> link(XmlElement xml, InterfaceKind.Type type) {
        return xml.child("link").filter(_ -> type != InterfaceKind.Type.BRIDGE).map(InterfaceLink::parse);
    }

    private static long mtu(String text) {
        long mtu = Numbers.unsigned(text, Numbers.DECIMAL).orElseThrow(XmlErrors::unknown);
        if (mtu > LARGEST_MTU) {
            throw InterfaceErrors.document("value of the 'size' attribute of 'mtu' element must be at most 100000");
        }
        return mtu;
    }
}
