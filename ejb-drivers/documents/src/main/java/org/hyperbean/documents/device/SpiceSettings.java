package org.hyperbean.documents.device;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A SPICE server.
 *
 * @param defaultMode for channels that are not named
 * @param channels those that are not served as {@code any}
 */
public record SpiceSettings(
        Optional<String> keymap,
        Mode defaultMode,
        Optional<GraphicsPassword> password,
        Map<Channel, Mode> channels,
        SpiceCompression compression,
        Optional<StreamingMode> streaming,
        Optional<MouseMode> mouse,
        Optional<Boolean> copyPaste,
        Optional<Boolean> fileTransfer,
        Optional<GraphicsGl> gl)
        implements GraphicsSettings {

    /** Keeps a copy in the order of the channels, so that the value cannot change. */
    public SpiceSettings {
        Map<Channel, Mode> copy = new EnumMap<>(Channel.class);
        copy.putAll(channels);
        channels = Collections.unmodifiableMap(copy);
    }

    /** Whether a channel is encrypted. */
    public enum Mode implements XmlChoice {
        ANY,
        SECURE,
        INSECURE
    }

    /** What a channel carries. */
    public enum Channel implements XmlChoice {
        MAIN,
        DISPLAY,
        INPUTS,
        CURSOR,
        PLAYBACK,
        RECORD,
        SMARTCARD,
        USBREDIR
    }

    /** Which moving parts of the screen are sent as a video. */
    public enum StreamingMode implements XmlChoice {
        DEFAULT,
        FILTER,
        ALL,
        OFF
    }

    /** Who moves the pointer. */
    public enum MouseMode implements XmlChoice {
        DEFAULT,
        SERVER,
        CLIENT
    }

    static SpiceSettings parse(XmlElement xml) {
        Mode defaultMode = XmlValues.choice(xml, "defaultMode", Mode.class).orElse(Mode.ANY);
        Optional<GraphicsPassword> password = GraphicsPassword.parse(xml, Graphics.Type.SPICE);
        Map<Channel, Mode> channels = new EnumMap<>(Channel.class);
        for (XmlElement channel : xml.children("channel")) {
            Channel name = XmlValues.required(channel, "name", SpiceSettings::channel);
            channels.put(name, XmlValues.required(channel, "mode", SpiceSettings::mode));
        }
        channels.values().removeIf(mode -> mode == Mode.ANY);
        SpiceCompression compression = SpiceCompression.parse(xml);
        Optional<StreamingMode> streaming = xml.child("streaming")
                .map(element -> XmlValues.required(
                        element, "mode", (e, name) -> XmlValues.choiceNotDefault(e, name, StreamingMode.class)));
        Optional<Boolean> copyPaste =
                xml.child("clipboard").map(element -> XmlValues.required(element, "copypaste", XmlValues::yesNo));
        Optional<Boolean> fileTransfer =
                xml.child("filetransfer").map(element -> XmlValues.required(element, "enable", XmlValues::yesNo));
        Optional<GraphicsGl> gl = xml.child("gl").map(GraphicsGl::parse);
        Optional<MouseMode> mouse = xml.child("mouse")
                .map(element -> XmlValues.required(
                        element, "mode", (e, name) -> XmlValues.choiceNotDefault(e, name, MouseMode.class)));
        return new SpiceSettings(
                xml.attribute("keymap"),
                defaultMode,
                password,
                channels,
                compression,
                streaming,
                mouse,
                copyPaste,
                fileTransfer,
                gl);
    }

    private static Optional<Channel> channel(XmlElement element, String attribute) {
        return XmlValues.choice(element, attribute, Channel.class);
    }

    private static Optional<Mode> mode(XmlElement element, String attribute) {
        return XmlValues.choice(element, attribute, Mode.class);
    }

    @Override
    public Graphics.Type type() {
        return Graphics.Type.SPICE;
    }

    @Override
    public void attributes(XmlWriter.Open graphics, FormatOptions options) {
        graphics.attribute("keymap", keymap)
                .choice("defaultMode", Optional.of(defaultMode).filter(mode -> mode != Mode.ANY));
        password.ifPresent(secret -> secret.format(graphics, options));
    }

    @Override
    public void children(XmlWriter out) {
        channels.forEach((name, mode) -> out.element("channel")
                .attribute("name", name)
                .attribute("mode", mode)
                .end());
        compression.format(out);
        out.element("streaming").choice("mode", streaming).endIfAny();
        out.element("mouse").choice("mode", mouse).endIfAny();
        out.element("clipboard").yesNo("copypaste", copyPaste).endIfAny();
        out.element("filetransfer").yesNo("enable", fileTransfer).endIfAny();
        gl.ifPresent(part -> part.format(out));
    }
}
