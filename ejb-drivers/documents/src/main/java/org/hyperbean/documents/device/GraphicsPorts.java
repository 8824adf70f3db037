package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The ports of a screen server.
 *
 * @param port 0 where none is known
 * @param tlsPort SPICE's second port, 0 where none is known
 * @param automatic whether the host chooses at each start
 * @param websocket VNC's second port, 0 where there is none
 */
public record GraphicsPorts(int port, int tlsPort, boolean automatic, int websocket) {
    /** The ports of a screen that is no server. */
    static final GraphicsPorts NONE = new GraphicsPorts(0, 0, false, 0);

    /** The port that means that the host is to choose. */
    private static final int CHOOSE = -1;

    static GraphicsPorts parse(XmlElement xml, Graphics.Type type, ParseOptions options) {
        return switch (type) {
            case VNC -> vnc(xml, options);
            case SPICE -> spice(xml, options);
            case RDP -> rdp(xml, options);
            case SDL, DESKTOP, EGL_HEADLESS, DBUS -> NONE;
        };
    }

    private static GraphicsPorts vnc(XmlElement xml, ParseOptions options) {
        Optional<Integer> given = port(xml, Graphics.Type.VNC);
        boolean chosen = given.isEmpty() || given.get() == CHOOSE;
        boolean automatic = xml.attribute("autoport").map("yes"::equals).orElse(chosen);
        int port = chosen || (automatic && options.inactive()) ? 0 : given.get();
        return new GraphicsPorts(
                port, 0, automatic, XmlValues.integer(xml, "websocket").orElse(0));
    }

    private static GraphicsPorts spice(XmlElement xml, ParseOptions options) {
        int port = XmlValues.integer(xml, "port").orElse(0);
        int tlsPort = XmlValues.integer(xml, "tlsPort").orElse(0);
        boolean said = XmlValues.yesNo(xml, "autoport").orElse(false);
        boolean chosen = port == CHOOSE && tlsPort == CHOOSE;
        boolean unknown = chosen || (said && options.inactive());
        return new GraphicsPorts(unknown ? 0 : port, unknown ? 0 : tlsPort, chosen || said, 0);
    }

    private static GraphicsPorts rdp(XmlElement xml, ParseOptions options) {
        Optional<Integer> given = port(xml, Graphics.Type.RDP);
        boolean automatic = given.isEmpty() || given.get() == CHOOSE || saysAutomatic(xml);
        return new GraphicsPorts(automatic && options.inactive() ? 0 : given.orElse(0), 0, automatic, 0);
    }

    private static Optional<Integer> port(XmlElement xml, Graphics.Type type) {
        return xml.attribute("port")
                .map(text -> Numbers.integer(text, Numbers.DECIMAL)
                        .orElseThrow(() -> XmlErrors.internal("cannot parse %s port %s".formatted(type.text(), text))));
    }

    private static boolean saysAutomatic(XmlElement xml) {
        return xml.attribute("autoport").filter("yes"::equals).isPresent();
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
                element.attribute("autoport", automatic ? "yes" : "no");
                formatPort(element, "websocket", websocket);
            }
            case SPICE -> {
                formatPort(element, "port", shown ? port : 0);
                formatPort(element, "tlsPort", shown ? tlsPort : 0);
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
                element.yesNo("autoport", Optional.of(automatic).filter(yes -> yes));
            }
            case SDL, DESKTOP, EGL_HEADLESS, DBUS -> {
                // Nothing listens.
            }
        }
    }

    private static void formatPort(XmlWriter.Open element, String attribute, int number) {
        element.number(attribute, Optional.of(number).filter(port -> port != 0));
    }

    /** The same with the ports that the host chose. */
    public GraphicsPorts at(int newPort, int newTlsPort) {
        return new GraphicsPorts(newPort, newTlsPort, automatic, websocket);
    }
}
