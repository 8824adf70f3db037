package org.hyperbean.table;

import java.util.List;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.Permission;
import org.hyperbean.driver.Role;

/** Who has which permission, for all faces alike. */
final class AccessPolicy {
    /** Whether the caller's roles bring all of the permissions. Plain loops, since every call comes through here. */
    boolean grants(Identity identity, List<Permission> permissions) {
        for (Permission permission : permissions) {
            if (!grants(identity, permission)) {
                return false;
            }
        }
        return true;
    }

    private static boolean grants(Identity identity, Permission permission) {
        for (Role role : identity.roles()) {
            if (grants(role, permission)) {
                return true;
            }
        }
        return false;
    }

    private static boolean grants(Role role, Permission permission) {
        return switch (role) {
            case ADMINISTRATOR -> true;
            case READER -> permission.grantedToAll();
        };
    }
}
