package org.hyperbean.host;

import java.util.Optional;

/** Names of the system's users and groups, wherever its name service finds them. */
public final class AccountNames {
    private AccountNames() {}

    /** The name of a user; empty if the system knows none with this number. */
    public static Optional<String> user(int userId) {
        return find("passwd", userId);
    }

    /** The name of a group; empty if the system knows none with this number. */
    public static Optional<String> group(int groupId) {
        return find("group", groupId);
    }

    private static Optional<String> find(String database, int id) {
        CommandResult found =
                Command.of("getent", database, Integer.toUnsignedString(id)).runAnyStatus();
        return Optional.of(found.output())
                .filter(line -> found.exitStatus() == 0 && line.contains(":"))
                .map(line -> line.substring(0, line.indexOf(':')));
    }
}
