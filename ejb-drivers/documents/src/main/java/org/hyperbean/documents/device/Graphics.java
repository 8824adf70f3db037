package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.Kept;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <graphics>}: how the guest's screen is shown.
 *
 * @param ports where a server of the screen listens
 * @param settings the attributes after the ports
 * @param secrets attributes that only a secure dump shows
 */
public record Graphics(
        Type type,
        GraphicsPorts ports,
        XmlElement settings,
        XmlElement secrets,
        List<GraphicsListen> listens,
        Kept kept,
        DeviceInfo info)
        implements Device {

    private static final String[] CHILDREN = {
        "channel", "image", "jpeg", "zlib", "playback", "streaming", "mouse", "clipboard", "filetransfer", "gl", "audio"
    };

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
        XmlElement attributes = xml.with(xml.attributes(), List.of());
        return new Graphics(
                type,
                GraphicsPorts.parse(xml, type, options),
                GraphicsShapes.settings(type).apply(attributes),
                GraphicsShapes.secrets(type).apply(attributes),
                GraphicsListen.parseAll(xml, type, options),
                Shape.keep(xml, GraphicsShapes.children(type)),
                DeviceInfo.parse(xml, options));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        XmlWriter.Open element = out.element("graphics").attribute("type", type);
        Optional<GraphicsListen> first = listens.stream().findFirst();
        switch (first.map(GraphicsListen::type).orElse(GraphicsListen.Type.ADDRESS)) {
            case ADDRESS, NETWORK -> ports.format(element, type, options);
            case SOCKET -> element.attribute("socket", first.flatMap(GraphicsListen::legacySocket));
            case NONE -> {
                // Nothing listens.
            }
        }
        first.flatMap(GraphicsListen::legacyAddress).ifPresent(address -> element.attribute("listen", address));
        settings.attributes().forEach(element::attribute);
        if (options.secure()) {
            secrets.attributes().forEach(element::attribute);
        }
        element.body(body -> {
            listens.forEach(listen -> listen.format(body, options));
            kept.format(body, CHILDREN);
        });
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.GRAPHICS;
    }

    /** One of the attributes, such as {@code keymap}. */
    public Optional<String> setting(String name) {
        return settings.attribute(name);
    }

    /** The same screen at other ports. */
    public Graphics withPorts(GraphicsPorts newPorts) {
        return new Graphics(type, newPorts, settings, secrets, listens, kept, info);
    }

    /** The same screen listening elsewhere. */
    public Graphics withListens(List<GraphicsListen> newListens) {
        return new Graphics(type, ports, settings, secrets, newListens, kept, info);
    }

    @Override
    public Graphics withInfo(DeviceInfo newInfo) {
        return new Graphics(type, ports, settings, secrets, listens, kept, newInfo);
    }
}
