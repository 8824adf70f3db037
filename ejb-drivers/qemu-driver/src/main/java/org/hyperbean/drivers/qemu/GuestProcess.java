package org.hyperbean.drivers.qemu;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.ProcessIdentity;

/** Ending a QEMU process. Figures are libvirt's: it asks for 10 seconds, then kills and waits for another 20. */
final class GuestProcess {
    private static final Duration AFTER_ASKING = Duration.ofSeconds(10);
    private static final Duration AFTER_KILLING = Duration.ofSeconds(20);

    /** Bare QEMU ends 4 ms after it is asked. */
    private static final Duration STEP = Duration.ofMillis(1);

    private static final int BUSY = 16;

    private GuestProcess() {}

    /**
     * Ends a process and waits until it has ended.
     *
     * @param graceful never to kill it
     * @throws LibvirtException system error when it does not end
     */
    static void end(ProcessIdentity process, boolean graceful) {
        handle(process, false);
        if (awaitEnd(process, AFTER_ASKING)) {
            return;
        }
        if (!graceful) {
            handle(process, true);
            if (awaitEnd(process, AFTER_KILLING)) {
                return;
            }
        }
        String text = "Failed to terminate process %d with SIG%s: Device or resource busy"
                .formatted(process.pid(), graceful ? "TERM" : "KILL");
        throw LibvirtException.systemError(ErrorDomain.QEMU, BUSY, text);
    }

    private static void handle(ProcessIdentity process, boolean kill) {
        if (process.isAlive()) {
            ProcessHandle.of(process.pid()).ifPresent(handle -> {
                boolean sent = kill ? handle.destroyForcibly() : handle.destroy();
                System.getLogger(GuestProcess.class.getName())
                        .log(System.Logger.Level.DEBUG, "signal to {0}: {1}", process, sent);
            });
        }
    }

    private static boolean awaitEnd(ProcessIdentity process, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (process.isAlive()) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }
}
