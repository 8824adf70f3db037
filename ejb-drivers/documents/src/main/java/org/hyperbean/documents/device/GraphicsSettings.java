package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** What each kind of screen has beside ports and places to listen. */
public sealed interface GraphicsSettings permits GraphicsSettings.Local, RdpSettings, SpiceSettings, VncSettings {
    /** The kind. */
    Graphics.Type type();

    /** Writes the attributes. */
    void attributes(XmlWriter.Open graphics, FormatOptions options);

    /** Writes the children. */
    default void children(XmlWriter out) {}

    /** Refuses what contradicts itself. */
    default void validate(Guest guest) {}

    /** A screen that does not listen on the network. */
    sealed interface Local extends GraphicsSettings {}

    /** A window on the host. */
    record Sdl(Optional<String> display, Optional<String> authority, boolean fullScreen, Optional<Boolean> gl)
            implements Local {
        static Sdl parse(XmlElement xml) {
            return new Sdl(
                    xml.attribute("display"),
                    xml.attribute("xauth"),
                    XmlValues.yesNo(xml, "fullscreen").orElse(false),
                    xml.child("gl").map(gl -> XmlValues.required(gl, "enable", XmlValues::yesNo)));
        }

        @Override
        public Graphics.Type type() {
            return Graphics.Type.SDL;
        }

        @Override
        public void attributes(XmlWriter.Open graphics, FormatOptions options) {
            graphics.attribute("display", display)
                    .attribute("xauth", authority)
                    .yesNo("fullscreen", Optional.of(fullScreen).filter(full -> full));
        }

        @Override
        public void children(XmlWriter out) {
            out.element("gl").yesNo("enable", gl).endIfAny();
        }
    }

    /** A window of VirtualBox. */
    record Desktop(Optional<String> display, boolean fullScreen) implements Local {
        static Desktop parse(XmlElement xml) {
            return new Desktop(
                    xml.attribute("display"), XmlValues.yesNo(xml, "fullscreen").orElse(false));
        }

        @Override
        public Graphics.Type type() {
            return Graphics.Type.DESKTOP;
        }

        @Override
        public void attributes(XmlWriter.Open graphics, FormatOptions options) {
            graphics.attribute("display", display)
                    .yesNo("fullscreen", Optional.of(fullScreen).filter(full -> full));
        }
    }

    /** Drawing by the host's card without a screen. */
    record EglHeadless(Optional<String> renderNode) implements Local {
        static EglHeadless parse(XmlElement xml) {
            return new EglHeadless(xml.childAttribute("gl", "rendernode"));
        }

        @Override
        public Graphics.Type type() {
            return Graphics.Type.EGL_HEADLESS;
        }

        @Override
        public void attributes(XmlWriter.Open graphics, FormatOptions options) {
            // There are none.
        }

        @Override
        public void children(XmlWriter out) {
            out.element("gl").attribute("rendernode", renderNode).endIfAny();
        }
    }

    /**
     * A screen for a program on the same host.
     *
     * @param peerToPeer whether the program connects to the hypervisor itself
     * @param address of the bus
     */
    record Dbus(boolean peerToPeer, Optional<String> address, Optional<GraphicsGl> gl, Optional<Long> audio)
            implements Local {
        static Dbus parse(XmlElement xml) {
            return new Dbus(
                    XmlValues.yesNo(xml, "p2p").orElse(false),
                    xml.attribute("address"),
                    xml.child("gl").map(GraphicsGl::parse),
                    AudioDevice.parseReference(xml));
        }

        @Override
        public Graphics.Type type() {
            return Graphics.Type.DBUS;
        }

        @Override
        public void attributes(XmlWriter.Open graphics, FormatOptions options) {
            graphics.yesNo("p2p", Optional.of(peerToPeer).filter(direct -> direct))
                    .attribute("address", address);
        }

        @Override
        public void children(XmlWriter out) {
            gl.ifPresent(part -> part.format(out));
            AudioDevice.formatReference(out, audio);
        }

        @Override
        public void validate(Guest guest) {
            if (peerToPeer && address.isPresent()) {
                throw XmlErrors.document("D-Bus p2p with an address is not supported");
            }
        }
    }
}
