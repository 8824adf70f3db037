package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The ports of a screen server.
 *
 * @param port 0 where none is known
 * @param tlsPort SPICE's second port
 * @param automatic whether the host chooses at each start
 * @param websocket VNC's second port
 */
public record GraphicsPorts(int port, int tlsPort, boolean automatic, Optional<Integer> websocket) {
    /** The port that means that the host is to choose. */
    private static final int CHOOSE = -1;

    static GraphicsPorts parse(XmlElement xml, Graphics.Type type, ParseOptions options) {
        Optional<Integer> port = XmlValues.integer(xml, "port");
        Optional<Integer> tlsPort = XmlValues.integer(xml, "tlsPort");
        boolean automatic = XmlValues.yesNo(xml, "autoport").orElse(false)
                || switch (type) {
                    case VNC -> port.isEmpty() || port.get() == CHOOSE;
                    case SPICE -> port.equals(Optional.of(CHOOSE)) && tlsPort.equals(Optional.of(CHOOSE));
                    case RDP -> port.equals(Optional.of(CHOOSE));
                    case SDL, DESKTOP, EGL_HEADLESS, DBUS -> false;
                };
        boolean unknown = automatic && options.inactive();
        return new GraphicsPorts(
                unknown ? 0 : Math.max(0, port.orElse(0)),
                type == Graphics.Type.SPICE && !unknown ? tlsPort.orElse(0) : 0,
                automatic,
                type == Graphics.Type.VNC ? XmlValues.integer(xml, "websocket") : Optional.empty());
    }

    void format(XmlWriter.Open element, Graphics.Type type, FormatOptions options) {
        boolean shown = !(automatic && options.inactive());
        switch (type) {
            case VNC -> {
                if (port != 0 && shown) {
                    element.attribute("port", port);
                } else if (automatic) {
                    element.attribute("port", CHOOSE);
                }
                element.attribute("autoport", automatic ? "yes" : "no").number("websocket", websocket);
            }
            case SPICE -> {
                if (port != 0 && shown) {
                    element.attribute("port", port);
                }
                if (tlsPort != 0 && shown) {
                    element.attribute("tlsPort", tlsPort);
                }
                if (automatic || port != 0 || tlsPort != 0) {
                    element.attribute("autoport", automatic ? "yes" : "no");
                }
            }
            case RDP -> {
                if (port != 0) {
                    element.attribute("port", port);
                } else if (automatic) {
                    element.attribute("port", "0");
                }
                if (automatic) {
                    element.attribute("autoport", "yes");
                }
            }
            case SDL, DESKTOP, EGL_HEADLESS, DBUS -> {
                // Nothing listens.
            }
        }
    }

    /** The same with the ports that the host chose. */
    public GraphicsPorts at(int newPort, int newTlsPort) {
        return new GraphicsPorts(newPort, newTlsPort, automatic, websocket);
    }
}
