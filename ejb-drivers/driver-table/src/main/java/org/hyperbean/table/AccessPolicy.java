package org.hyperbean.table;

import org.hyperbean.driver.Identity;
import org.hyperbean.driver.Permission;
import org.hyperbean.driver.Role;

/** Who has which permission, for all faces alike. */
final class AccessPolicy {
    /** Whether one of the caller's roles brings the permission. */
    boolean grants(Identity identity, Permission permission) {
        return identity.roles().stream().anyMatch(role -> grants(role, permission));
    }

    private static boolean grants(Role role, Permission permission) {
        return switch (role) {
            case ADMINISTRATOR -> true;
            case READER -> permission.grantedToAll();
        };
    }
}
