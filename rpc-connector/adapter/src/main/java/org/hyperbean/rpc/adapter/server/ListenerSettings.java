package org.hyperbean.rpc.adapter.server;

import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * A unix socket that clients connect to.
 *
 * @param group the group that owns the socket; the daemon's own when empty
 * @param readOnly whether everything that comes in here is read-only
 * @param backlog clients that the kernel lets wait to be accepted
 */
public record ListenerSettings(
        Path socket, Set<PosixFilePermission> mode, Optional<String> group, boolean readOnly, int backlog) {
    /** Keeps a copy, so that the value cannot change. */
    public ListenerSettings {
        mode = Set.copyOf(mode);
    }
}
