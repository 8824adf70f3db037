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

    static List<GraphicsListen> parseAll(XmlElement graphics, Graphics.Type type, ParseOptions options) {
        if (!type.listens()) {
            return List.of();
        }
        Optional<String> old = graphics.attribute("listen").filter(text -> !text.isEmpty());
        List<GraphicsListen> listens = graphics.children("listen").stream()
                .map(element -> parse(element, options))
                .toList();
        if (listens.isEmpty()) {
            return List.of(graphics.attribute("socket")
                    .filter(_ -> type == Graphics.Type.VNC)
                    .map(path -> new GraphicsListen(Type.SOCKET, Optional.empty(), Optional.empty(), Optional.of(path)))
                    .orElseGet(() -> at(old)));
        }
        GraphicsListen first = listens.getFirst();
        if (old.isPresent() && first.type == Type.ADDRESS) {
            return match(listens, old.get());
        }
        return listens;
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

    /** The address that the attribute of the first days shows. */
    Optional<String> legacyAddress() {
        return type == Type.ADDRESS ? address : Optional.empty();
    }

    /** The socket that the attribute of the first days shows. */
    Optional<String> legacySocket() {
        return socket;
    }

    private static GraphicsListen parse(XmlElement listen, ParseOptions options) {
        Type type = XmlValues.choice(listen, "type", Type.class)
                .orElseThrow(() -> XmlErrors.missingAttribute(listen, "type"));
        Optional<String> address = listen.attribute("address").filter(text -> !text.isEmpty());
        return new GraphicsListen(
                type,
                type == Type.ADDRESS || (type == Type.NETWORK && !options.inactive()) ? address : Optional.empty(),
                listen.attribute("network").filter(_ -> type == Type.NETWORK),
                listen.attribute("socket").filter(_ -> type == Type.SOCKET));
    }

    private static List<GraphicsListen> match(List<GraphicsListen> listens, String old) {
        Optional<String> first = listens.getFirst().address;
        if (first.isPresent() && !first.get().equals(old)) {
            throw XmlErrors.unsupported(
                    "graphics 'listen' attribute '%s' must match 'address' attribute of first listen element (found '%s')"
                            .formatted(old, first.get()));
        }
        if (first.isPresent()) {
            return listens;
        }
        List<GraphicsListen> filled = new ArrayList<>(listens);
        filled.set(0, at(Optional.of(old)));
        return filled;
    }
}
