package org.hyperbean.rpc.adapter.handlers;

import org.hyperbean.driver.MigrationCookie;
import org.hyperbean.rpc.protocol.Opaque;

/** The cookies of a migration, and as they travel. */
final class Cookies {
    private Cookies() {}

    static Opaque toWire(MigrationCookie cookie) {
        return Opaque.copyOf(cookie.bytes());
    }

    static MigrationCookie fromWire(Opaque cookie) {
        return MigrationCookie.of(cookie.toByteArray());
    }
}
