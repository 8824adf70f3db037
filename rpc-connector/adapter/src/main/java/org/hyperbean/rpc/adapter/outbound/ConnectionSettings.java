package org.hyperbean.rpc.adapter.outbound;

import java.io.Serializable;
import java.time.Duration;

/**
 * Where a factory's connections lead to, and how.
 *
 * @param uri a libvirt URI, such as {@code qemu+tls://host/system}
 * @param readOnly whether only reading is wanted
 * @param connectTimeout how long opening a connection may take
 * @param callTimeout how long a call without a deadline of its own may take
 * @param keepaliveInterval silence after which the daemon is asked for a sign of life; zero for never
 * @param keepaliveCount unanswered questions after which the connection is given up
 */
record ConnectionSettings(
        String uri,
        boolean readOnly,
        Duration connectTimeout,
        Duration callTimeout,
        Duration keepaliveInterval,
        int keepaliveCount)
        implements Serializable {}
