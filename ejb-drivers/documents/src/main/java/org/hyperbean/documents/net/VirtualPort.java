package org.hyperbean.documents.net;

import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <virtualport>}: how a switch recognizes a guest's card.
 *
 * @param type empty where the network decides
 * @param managerId of 802.1Qbg, 8 bits
 * @param typeId of 802.1Qbg, 24 bits
 * @param typeIdVersion of 802.1Qbg, 8 bits
 * @param instanceId of 802.1Qbg
 * @param interfaceId of Open vSwitch and Midonet
 * @param profileId of 802.1Qbh and Open vSwitch, not empty
 */
public record VirtualPort(
        Optional<Type> type,
        Optional<Long> managerId,
        Optional<Long> typeId,
        Optional<Long> typeIdVersion,
        Optional<UUID> instanceId,
        Optional<UUID> interfaceId,
        Optional<String> profileId) {

    /** The protocols between host and switch. */
    public enum Type implements XmlChoice {
        QBG("802.1Qbg"),
        QBH("802.1Qbh"),
        OPENVSWITCH("openvswitch"),
        MIDONET("midonet");

        private final String text;

        Type(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }

    /** Where the element stands, which decides what must be in it and what is made up. */
    public enum Use {
        /** In a group of a network: everything may be left open. */
        TEMPLATE,
        /** In a network for all its guests: only the type must be there. */
        TYPED_TEMPLATE,
        /** In a card of a network: missing ids are made up, the rest comes from the network. */
        OF_NETWORK,
        /** In a card with a switch of its own: missing ids are made up, the rest must be there. */
        COMPLETE,
        /** In what is known of a running card: all must be there. */
        EXISTING;

        boolean makesIds() {
            return this == OF_NETWORK || this == COMPLETE;
        }

        boolean needsType() {
            return isComplete() || this == TYPED_TEMPLATE;
        }

        boolean isComplete() {
            return this == COMPLETE || this == EXISTING;
        }
    }

    /** Reads the element. */
    public static VirtualPort parse(XmlElement element, Use use) {
        VirtualPort port = VirtualPortReader.read(element, use);
        VirtualPort complete = use.makesIds() ? port.withIds() : port;
        if (use.isComplete()) {
            VirtualPortChecks.refuseMissing(complete);
        }
        VirtualPortChecks.refuseExtras(complete);
        return complete;
    }

    private VirtualPort withIds() {
        boolean instance = type.isEmpty() || type.get() == Type.QBG;
        boolean card = type.isEmpty() || type.get() == Type.OPENVSWITCH;
        return new VirtualPort(
                type,
                managerId,
                typeId,
                typeIdVersion,
                instance ? instanceId.or(() -> Optional.of(UUID.randomUUID())) : instanceId,
                card ? interfaceId.or(() -> Optional.of(UUID.randomUUID())) : interfaceId,
                profileId);
    }

    /** Writes the element; nothing when nothing is known. */
    public void format(XmlWriter out) {
        out.element("virtualport")
                .choice("type", type)
                .bodyIfAny(body -> body.element("parameters")
                        .number("managerid", managerId)
                        .number("typeid", typeId)
                        .number("typeidversion", typeIdVersion)
                        .attribute("instanceid", instanceId.map(UUID::toString))
                        .attribute("interfaceid", interfaceId.map(UUID::toString))
                        .attribute("profileid", profileId)
                        .endIfAny());
    }
}
