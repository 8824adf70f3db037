package org.hyperbean.drivers.qemu.commandline;

import java.util.List;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.device.Graphics;
import org.hyperbean.documents.device.GraphicsListen;

/** Displays. */
final class GraphicsArguments {
    /** VNC counts displays from this port. */
    private static final int FIRST_VNC_PORT = 5900;

    private GraphicsArguments() {}

    static List<String> of(Graphics graphics, DeviceContext context) {
        if (graphics.type() != Graphics.Type.VNC) {
            throw Unsupported.configuration(graphics.type().text() + " graphics are not supported with this QEMU");
        }
        String address = graphics.listens().stream()
                .flatMap(listen -> listen.address().stream())
                .findFirst()
                .orElse("127.0.0.1");
        String socket = graphics.listens().stream()
                .filter(listen -> listen.type() == GraphicsListen.Type.SOCKET)
                .flatMap(listen -> listen.socket().stream())
                .findFirst()
                .map(path -> "unix:" + Commas.escape(path))
                .orElseGet(() -> (address.contains(":") ? "[" + address + "]" : address) + ":" + display(graphics));
        boolean sounds =
                context.document().devices().of(DeviceElement.AUDIO).findAny().isPresent();
        return List.of("-vnc", sounds ? socket + ",audiodev=audio1" : socket);
    }

    private static int display(Graphics graphics) {
        return graphics.ports().port() - FIRST_VNC_PORT;
    }
}
