package org.hyperbean.documents.netinterface;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** What an interface is made of. */
public sealed interface InterfaceKind permits InterfaceKind.Ethernet, InterfaceBridge, InterfaceBond, InterfaceVlan {
    /** The word for it. */
    Type type();

    /** Writes the element that belongs to the kind. */
    void format(XmlWriter out);

    /** The words of the attribute {@code type}. */
    enum Type implements XmlChoice {
        ETHERNET,
        BRIDGE,
        BOND,
        VLAN;

        /** What an interface of this type may be made of. */
        Set<Type> parts() {
            return switch (this) {
                case BRIDGE -> EnumSet.of(ETHERNET, BOND, VLAN);
                case BOND -> EnumSet.of(ETHERNET);
                case ETHERNET, VLAN -> EnumSet.noneOf(Type.class);
            };
        }
    }

    /**
     * A card.
     *
     * @param mac as it was written; libvirt does not look at it
     */
    record Ethernet(Optional<String> mac) implements InterfaceKind {
        @Override
        public Type type() {
            return Type.ETHERNET;
        }

        @Override
        public void format(XmlWriter out) {
            mac.ifPresent(
                    address -> out.element("mac").attribute("address", address).end());
        }
    }

    /** Reads what an interface of a type is made of. */
    static InterfaceKind parse(XmlElement xml, Type type) {
        return switch (type) {
            case ETHERNET -> new Ethernet(xml.child("mac").flatMap(mac -> mac.filledAttribute("address")));
            case BRIDGE -> InterfaceBridge.parse(own(xml, type));
            case BOND -> InterfaceBond.parse(own(xml, type));
            case VLAN -> InterfaceVlan.parse(own(xml, type));
        };
    }

    private static XmlElement own(XmlElement xml, Type type) {
        String name = type.text();
        return xml.child(name)
                .orElseThrow(
                        () -> InterfaceErrors.document("%s interface misses the %s element".formatted(name, name)));
    }
}
