package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <graphics>}: how the guest's screen is shown. The guest does not see it, so it has no address.
 *
 * @param ports where a server of the screen listens
 * @param settings what else its kind has
 * @param listens not empty for a server
 */
public record Graphics(GraphicsSettings settings, GraphicsPorts ports, List<GraphicsListen> listens) implements Device {

    /** Keeps a copy, so that the value cannot change. */
    public Graphics {
        listens = List.copyOf(listens);
    }

    /** Protocols and other ways to show a screen. */
    public enum Type implements XmlChoice {
        SDL,
        VNC,
        RDP,
        DESKTOP,
        SPICE,
        EGL_HEADLESS,
        DBUS;

        /** Whether it is served on the network. */
        public boolean listens() {
            return this == VNC || this == SPICE || this == RDP;
        }
    }

    static Graphics parse(XmlElement xml, ParseOptions options) {
        Type type =
                XmlValues.choice(xml, "type", Type.class).orElseThrow(() -> XmlErrors.missingAttribute(xml, "type"));
        List<GraphicsListen> listens = type.listens() ? GraphicsListen.parseAll(xml, type, options) : List.of();
        GraphicsPorts ports = GraphicsPorts.parse(xml, type, options);
        GraphicsSettings settings = switch (type) {
            case SDL -> GraphicsSettings.Sdl.parse(xml);
            case VNC -> VncSettings.parse(xml);
            case RDP -> RdpSettings.parse(xml);
            case DESKTOP -> GraphicsSettings.Desktop.parse(xml);
            case SPICE -> SpiceSettings.parse(xml);
            case EGL_HEADLESS -> GraphicsSettings.EglHeadless.parse(xml);
            case DBUS -> GraphicsSettings.Dbus.parse(xml);
        };
        return new Graphics(settings, ports, listens);
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        XmlWriter.Open element = out.element("graphics").attribute("type", type());
        Optional<GraphicsListen> first = listens.stream().findFirst();
        switch (first.map(GraphicsListen::type).orElse(GraphicsListen.Type.ADDRESS)) {
            case ADDRESS, NETWORK -> ports.format(element, type(), options);
            case SOCKET ->
                element.attribute(
                        "socket", first.filter(_ -> type() == Type.VNC).flatMap(GraphicsListen::socket));
            case NONE ->
                element.attribute(
                        "autoport", Optional.of("no").filter(_ -> options.migratable() && type() == Type.SPICE));
        }
        first.flatMap(GraphicsListen::legacyAddress).ifPresent(address -> element.attribute("listen", address));
        settings.attributes(element, options);
        Consumer<XmlWriter> children = body -> {
            listens.stream()
                    .filter(listen -> !options.migratable() || !listen.isInAttributes(type()))
                    .forEach(listen -> listen.format(body, options));
            settings.children(body);
        };
        // Libvirt writes both tags of a VNC server, whether there is something between them or not.
        if (type() == Type.VNC) {
            element.openBody(children);
        } else {
            element.body(children);
        }
    }

    /** A SPICE server without a port listens nowhere. */
    @Override
    public Graphics complete(Guest guest) {
        boolean closed = type() == Type.SPICE
                && listens.getFirst().type() == GraphicsListen.Type.ADDRESS
                && !ports.automatic()
                && ports.port() == 0
                && ports.tlsPort() == 0;
        return closed ? withListens(GraphicsListen.withFirst(listens, GraphicsListen.NOWHERE)) : this;
    }

    @Override
    public void validate(Guest guest) {
        listens.forEach(listen -> listen.validate(type()));
        settings.validate(guest);
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.GRAPHICS;
    }

    /** How the screen is shown. */
    public Type type() {
        return settings.type();
    }

    /** The same screen at other ports. */
    public Graphics withPorts(GraphicsPorts newPorts) {
        return new Graphics(settings, newPorts, listens);
    }

    /** The same screen listening elsewhere. */
    public Graphics withListens(List<GraphicsListen> newListens) {
        return new Graphics(settings, ports, newListens);
    }

    @Override
    public DeviceInfo info() {
        return DeviceInfo.NONE;
    }

    @Override
    public Graphics withInfo(DeviceInfo newInfo) {
        return this;
    }
}
