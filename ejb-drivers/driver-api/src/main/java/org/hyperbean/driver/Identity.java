package org.hyperbean.driver;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who calls: what a face found out about its client. Roles decide what the caller may do.
 *
 * @param name login or role account, for logs and job owners
 * @param roles Jakarta Security roles, of those in {@link Role}
 * @param face where the call came in: {@code rpc}, {@code rest}, {@code jmx} or {@code daemon}
 * @param peer the peer's process, where the face knows it
 */
public record Identity(String name, Set<Role> roles, String face, Optional<Peer> peer) {
    /** The daemon itself: autostart and recovery. */
    public static final Identity DAEMON =
            new Identity("daemon", Set.of(Role.ADMINISTRATOR), "daemon", Optional.empty());

    /** Keeps a copy, so that the value cannot change. */
    public Identity {
        roles = Set.copyOf(roles);
    }

    /** A caller that a face has authenticated by name; groups that are no role of ours count for nothing. */
    public static Identity of(String name, Set<String> groups, String face) {
        Set<Role> roles = Stream.of(Role.values())
                .filter(role -> groups.contains(role.roleName()))
                .collect(Collectors.toSet());
        return new Identity(name, roles, face, Optional.empty());
    }

    /** A local peer as the kernel names it. */
    public record Peer(long pid, int userId, int groupId) {}
}
