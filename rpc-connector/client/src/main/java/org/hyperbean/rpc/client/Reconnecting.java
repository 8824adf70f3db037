package org.hyperbean.rpc.client;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.hyperbean.driver.LibvirtException;

/**
 * Repeats an attempt to connect until it succeeds.
 *
 * @param attempt fails with a {@link LibvirtException}
 */
record Reconnecting(ReconnectPolicy policy, Runnable attempt) implements Runnable {
    private static final Logger LOG = System.getLogger(Reconnecting.class.getName());

    @Override
    public void run() {
        Duration pause = policy.firstPause();
        while (!succeeds()) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            pause = policy.pauseAfter(pause);
        }
    }

    private boolean succeeds() {
        try {
            attempt.run();
            return true;
        } catch (LibvirtException unreachable) {
            LOG.log(Level.DEBUG, "no connection yet", unreachable);
            return false;
        }
    }
}
