package org.hyperbean.documents.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <listen>}: where a screen server takes connections. */
public record GraphicsListen(Type type, Optional<String> address, Optional<String> network, Optional<String> socket) {
    /** Nowhere at all. */
    static final GraphicsListen NOWHERE =
            new GraphicsListen(Type.NONE, Optional.empty(), Optional.empty(), Optional.empty());

    /** Kinds of place. */
    public enum Type implements XmlChoice {
        NONE,
        ADDRESS,
        NETWORK,
        SOCKET
    }

    /** An address, or any. */
    public static GraphicsListen at(Optional<String> address) {
        return new GraphicsListen(Type.ADDRESS, address, Optional.empty(), Optional.empty());
    }

    private static GraphicsListen at(String socket) {
        return new GraphicsListen(Type.SOCKET, Optional.empty(), Optional.empty(), Optional.of(socket));
    }

    /** Reads the elements of a server, and the attributes that came before them. */
    static List<GraphicsListen> parseAll(XmlElement graphics, Graphics.Type type, ParseOptions options) {
        List<GraphicsListen> listens = graphics.children("listen").stream()
                .map(element -> parse(element, options))
                .toList();
        return matched(listens, graphics, type).stream()
                .map(GraphicsListen::withoutEmpty)
                .toList();
    }

    private static List<GraphicsListen> matched(List<GraphicsListen> listens, XmlElement graphics, Graphics.Type type) {
        Optional<String> oldSocket = graphics.attribute("socket").filter(_ -> type == Graphics.Type.VNC);
        Optional<String> oldAddress = graphics.attribute("listen");
        if (listens.isEmpty()) {
            return List.of(oldSocket.map(GraphicsListen::at).orElseGet(() -> at(oldAddress)));
        }
        GraphicsListen first = listens.getFirst();
        if (oldSocket.isPresent()) {
            return withFirst(listens, first.matchSocket(oldSocket.get()));
        }
        return oldAddress.isPresent() && first.type == Type.ADDRESS
                ? withFirst(listens, first.matchAddress(oldAddress.get()))
                : listens;
    }

    /** An empty address is the same as none. */
    private GraphicsListen withoutEmpty() {
        return new GraphicsListen(type, address.filter(text -> !text.isEmpty()), network, socket);
    }

    private static GraphicsListen parse(XmlElement listen, ParseOptions options) {
        Type type = XmlValues.required(listen, "type", (element, name) -> XmlValues.choice(element, name, Type.class));
        boolean addressed = type == Type.ADDRESS || (type == Type.NETWORK && !options.inactive());
        return new GraphicsListen(
                type,
                listen.attribute("address").filter(_ -> addressed),
                listen.filledAttribute("network").filter(_ -> type == Type.NETWORK),
                listen.filledAttribute("socket").filter(_ -> type == Type.SOCKET));
    }

    /** The same places but for the first. */
    static List<GraphicsListen> withFirst(List<GraphicsListen> listens, GraphicsListen first) {
        List<GraphicsListen> changed = new ArrayList<>(listens);
        changed.set(0, first);
        return changed;
    }

    void format(XmlWriter out, FormatOptions options) {
        XmlWriter.Open element = out.element("listen").attribute("type", type);
        switch (type) {
            case NONE -> {
                // Nothing more to say.
            }
            case ADDRESS -> element.attribute("address", address);
            case NETWORK ->
                element.attribute("network", network).attribute("address", address.filter(_ -> !options.inactive()));
            case SOCKET -> element.attribute("socket", socket);
        }
        element.end();
    }

    /** Whether older hosts learn of the place from the attributes of the {@code <graphics>} alone. */
    boolean isInAttributes(Graphics.Type server) {
        return switch (server) {
            case VNC -> socket.isPresent();
            case SPICE -> type == Type.NONE;
            case SDL, RDP, DESKTOP, EGL_HEADLESS, DBUS -> false;
        };
    }

    void validate(Graphics.Type server) {
        boolean everywhere = type == Type.ADDRESS || type == Type.NETWORK;
        if (!everywhere && server != Graphics.Type.VNC && server != Graphics.Type.SPICE) {
            throw XmlErrors.unsupported(
                    "listen type '%s' is not available for graphics type '%s'".formatted(type.text(), server.text()));
        }
        if (type == Type.NETWORK && network.isEmpty()) {
            throw XmlErrors.document("'network' attribute is required for listen type 'network'");
        }
    }

    /** The address that the attribute of the first days shows. */
    Optional<String> legacyAddress() {
        return type == Type.ADDRESS ? address : Optional.empty();
    }

    private GraphicsListen matchSocket(String old) {
        socket.filter(path -> !path.equals(old)).ifPresent(path -> {
            throw mismatch("socket", old, "socket", path);
        });
        return at(old);
    }

    private GraphicsListen matchAddress(String old) {
        address.filter(place -> !place.equals(old)).ifPresent(place -> {
            throw mismatch("listen", old, "address", place);
        });
        return at(Optional.of(old));
    }

    private static RuntimeException mismatch(String oldName, String old, String name, String found) {
        return XmlErrors.unsupported(
                "graphics '%s' attribute '%s' must match '%s' attribute of first listen element (found '%s')"
                        .formatted(oldName, old, name, found));
    }
}
