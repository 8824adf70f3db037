package org.hyperbean.documents.character;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.SocketAddress;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** What a channel looks like in the guest. */
public sealed interface ChannelTarget extends CharacterTarget {

    /** The kinds of channels. */
    enum Type implements XmlChoice {
        NONE,
        GUESTFWD,
        VIRTIO,
        XEN
    }

    /** Whether a program in the guest has opened a channel. */
    enum State implements XmlChoice {
        DEFAULT,
        CONNECTED,
        DISCONNECTED
    }

    /** An address and port that the guest connects to. */
    record GuestForward(SocketAddress address, int servicePort) implements ChannelTarget {
        private static final int PORT_MASK = 0xFFFF;

        static GuestForward parse(XmlElement target) {
            String text = target.attribute("address")
                    .orElseThrow(() -> XmlErrors.document("guestfwd channel does not define a target address"));
            SocketAddress address = SocketAddress.parse(text);
            if (address.family() != SocketAddress.Family.IPV4) {
                throw XmlErrors.unsupported("guestfwd channel only supports IPv4 addresses");
            }
            long port = XmlValues.required(target, "port", XmlValues::unsigned);
            return new GuestForward(address, (int) port & PORT_MASK);
        }

        @Override
        public Type type() {
            return Type.GUESTFWD;
        }

        @Override
        public void format(XmlWriter out, FormatOptions options) {
            out.element("target")
                    .attribute("type", type())
                    .attribute("address", address.toString())
                    .attribute("port", servicePort)
                    .end();
        }
    }

    /**
     * A channel with a name, which the guest finds among its devices.
     *
     * @param state known while the domain runs
     */
    record Named(Type type, Optional<String> name, Optional<State> state) implements ChannelTarget {
        static Named parse(XmlElement target, Type type, ParseOptions options) {
            boolean live = type == Type.VIRTIO && !options.inactive();
            return new Named(
                    type,
                    target.attribute("name").filter(_ -> type != Type.NONE),
                    live ? XmlValues.choiceNotDefault(target, "state", State.class) : Optional.empty());
        }

        @Override
        public void format(XmlWriter out, FormatOptions options) {
            out.element("target")
                    .attribute("type", type)
                    .attribute("name", name)
                    .choice("state", state.filter(_ -> !options.inactive()))
                    .end();
        }

        @Override
        public boolean takesSpiceAgent() {
            return type == Type.VIRTIO;
        }
    }

    /** The kind of channel. */
    Type type();

    /** Reads the target inside a device. */
    static ChannelTarget parse(XmlElement device, ParseOptions options) {
        XmlElement target = device.child("target")
                .orElseThrow(() -> XmlErrors.document("target type must be specified for channel device"));
        Type type = CharacterTarget.type(target, Type.class).orElseThrow(() -> CharacterTarget.unknownType("(null)"));
        return type == Type.GUESTFWD ? GuestForward.parse(target) : Named.parse(target, type, options);
    }
}
