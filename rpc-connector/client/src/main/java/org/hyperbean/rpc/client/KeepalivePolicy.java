package org.hyperbean.rpc.client;

import java.time.Duration;

/**
 * How to find out that a daemon lives no longer.
 *
 * @param interval how long silence may last before a ping
 * @param count pings without any answer before giving up
 */
public record KeepalivePolicy(Duration interval, int count) {
    /** What virsh does: a dead daemon is noticed after 35 seconds. */
    public static final KeepalivePolicy DEFAULT = new KeepalivePolicy(Duration.ofSeconds(5), 6);
}
