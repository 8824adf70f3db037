package org.hyperbean.driver;

import java.util.UUID;

/**
 * What names a domain to a client.
 *
 * @param id the number of a running domain, {@value #INACTIVE} for one that does not run
 */
public record Domain(String name, UUID uuid, int id) {
    /** The id of a domain that does not run. */
    public static final int INACTIVE = -1;

    /** The same domain under another id. */
    public Domain withId(int newId) {
        return new Domain(name, uuid, newId);
    }

    /** Whether the domain runs, as far as the holder of this value knows. */
    public boolean isActive() {
        return id != INACTIVE;
    }
}
