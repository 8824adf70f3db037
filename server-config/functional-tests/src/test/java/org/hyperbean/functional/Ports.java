package org.hyperbean.functional;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds ports for a daemon of the tests, so that runs beside each other do not meet. */
final class Ports {
    private static final int REST = 43;
    private static final int JMX = 99;
    private static final int TRIES = 100;

    private Ports() {}

    /** A port base whose ports are free now. */
    static int freeBase() {
        for (int i = 0; i < TRIES; i++) {
            int base = ThreadLocalRandom.current().nextInt(200, 320) * 100;
            if (isFree(base + REST) && isFree(base + JMX)) {
                return base;
            }
        }
        throw new AssertionError("no free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
