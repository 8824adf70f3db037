package org.hyperbean.rpc.client;

import java.time.Duration;

/**
 * How to open a lost connection again: at once, then after pauses that double.
 *
 * @param firstPause after the first attempt that failed
 * @param longestPause between attempts
 */
public record ReconnectPolicy(Duration firstPause, Duration longestPause) {
    /** From a quarter of a second to half a minute. */
    public static final ReconnectPolicy DEFAULT = new ReconnectPolicy(Duration.ofMillis(250), Duration.ofSeconds(30));

    Duration pauseAfter(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
