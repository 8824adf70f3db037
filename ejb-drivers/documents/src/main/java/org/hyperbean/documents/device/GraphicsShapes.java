package org.hyperbean.documents.device;

import org.hyperbean.documents.xml.Shape;

/** What libvirt keeps of each kind of screen, beside ports and listens. */
final class GraphicsShapes {
    private GraphicsShapes() {}

    static Shape settings(Graphics.Type type) {
        Shape shape = Shape.of("graphics");
        return switch (type) {
            case VNC ->
                shape.texts("keymap")
                        .words("sharePolicy", "allow-exclusive", "force-shared", "ignore")
                        .yesNo("powerControl");
            case SPICE -> shape.texts("keymap").words("defaultMode", "any", "secure", "insecure");
            case SDL -> shape.texts("display", "xauth").yesNo("fullscreen");
            case DESKTOP -> shape.texts("display").yesNo("fullscreen");
            case RDP -> shape.yesNo("replaceUser", "multiUser");
            case EGL_HEADLESS -> shape;
            case DBUS -> shape.yesNo("p2p").texts("address");
        };
    }

    static Shape secrets(Graphics.Type type) {
        Shape shape = Shape.of("graphics");
        return switch (type) {
            case VNC, SPICE -> shape.texts("passwd", "passwdValidTo", "connected");
            case SDL, DESKTOP, RDP, EGL_HEADLESS, DBUS -> shape;
        };
    }

    static Shape[] children(Graphics.Type type) {
        return switch (type) {
            case SPICE ->
                new Shape[] {
                    Shape.of("channel").texts("name").words("mode", "any", "secure", "insecure"),
                    Shape.of("image").texts("compression"),
                    Shape.of("jpeg").texts("compression"),
                    Shape.of("zlib").texts("compression"),
                    Shape.of("playback").onOff("compression"),
                    Shape.of("streaming").words("mode", "filter", "all", "off"),
                    Shape.of("mouse").words("mode", "server", "client"),
                    Shape.of("clipboard").yesNo("copypaste"),
                    Shape.of("filetransfer").yesNo("enable"),
                    Shape.of("gl").yesNo("enable").texts("rendernode")
                };
            case SDL -> new Shape[] {Shape.of("gl").yesNo("enable")};
            case EGL_HEADLESS -> new Shape[] {Shape.of("gl").texts("rendernode")};
            case DBUS ->
                new Shape[] {
                    Shape.of("gl").yesNo("enable").texts("rendernode"),
                    Shape.of("audio").numbers("id")
                };
            case VNC -> new Shape[] {Shape.of("audio").numbers("id")};
            case DESKTOP, RDP -> new Shape[0];
        };
    }
}
