package org.hyperbean.drivers.qemu;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports for displays: the first that nobody listens on, of the range that libvirt uses. */
final class VncPorts {
    private static final int FIRST = 5900;
    private static final int LAST = 65535;

    private VncPorts() {}

    static int free() {
        for (int port = FIRST; port <= LAST; port++) {
            if (isFree(port)) {
                return port;
            }
        }
        throw QemuErrors.internal("Unable to find an unused port in range 'vnc' (%d-%d)".formatted(FIRST, LAST));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException _) {
            return false;
        }
    }
}
