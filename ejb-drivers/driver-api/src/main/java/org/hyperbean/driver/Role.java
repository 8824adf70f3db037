package org.hyperbean.driver;

/** The roles that the access policy knows. */
public enum Role {
    /** May do everything. */
    ADMINISTRATOR("admin"),
    /** Has the permissions that libvirt grants to everybody. */
    READER("reader");

    private final String roleName;

    Role(String roleName) {
        this.roleName = roleName;
    }

    /** The name in Jakarta Security. */
    public String roleName() {
        return roleName;
    }
}
