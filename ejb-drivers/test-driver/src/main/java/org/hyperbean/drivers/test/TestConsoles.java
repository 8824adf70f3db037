package org.hyperbean.drivers.test;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperbean.driver.DataStream;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The consoles and channels of a node's guests that clients have open: one client for each device.
 *
 * <p>Threads: any; {@code opening} makes the look for another client and the entry that follows one step.
 */
final class TestConsoles {
    private final Map<Device, ConsoleStream> streams = new ConcurrentHashMap<>();
    private final ReentrantLock opening = new ReentrantLock();

    /**
     * Opens a device.
     *
     * @param force whether a client that has it open loses it
     * @param busy what is answered to a client that may not take it over
     */
    DataStream open(Device device, SerialGuest guest, boolean force, String busy) {
        opening.lock();
        try {
            ConsoleStream before = streams.get(device);
            if (before != null && !force) {
                throw LibvirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.TEST, busy);
            }
            if (before != null) {
                before.close();
            }
            ConsoleStream stream = new ConsoleStream(guest, closed -> streams.remove(device, closed));
            streams.put(device, stream);
            return stream;
        } finally {
            opening.unlock();
        }
    }

    /** Ends what is open of a domain that stopped: its clients read what came last, and then the end. */
    void stopped(UUID domain) {
        streams.forEach((device, stream) -> {
            if (device.domain().equals(domain)) {
                stream.hangUp();
            }
        });
    }

    /**
     * A device of a domain.
     *
     * @param name an alias, as the QEMU driver would give it
     */
    record Device(UUID domain, String name) {}

    /** What is at the guest's end of a line. One thread at a time gives it bytes. */
    interface SerialGuest {
        /** Says what it says when somebody connects. */
        void greet(ByteArrayOutputStream out);

        /** Takes bytes and says what it says to them. */
        void take(byte[] buffer, int offset, int length, ByteArrayOutputStream out);
    }
}
