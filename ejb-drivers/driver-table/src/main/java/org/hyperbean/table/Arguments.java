package org.hyperbean.table;

import java.util.Optional;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.LibvirtException;

/**
 * What libvirt's public functions ask of their arguments, whichever driver serves them. Clients of libvirt ask the same
 * before they send a call; others do not.
 */
final class Arguments {
    private Arguments() {}

    /** Refuses zero. */
    static void notZero(Api api, String name, long value) {
        if (value == 0) {
            throw refuse(api, name, name + " in " + api.apiName() + " must not be zero");
        }
    }

    /** Refuses numbers below zero. */
    static void notNegative(Api api, String name, long value) {
        if (value < 0) {
            throw refuse(api, name, name + " in " + api.apiName() + " must be zero or greater");
        }
    }

    /** Refuses zero and numbers below it. */
    static void positive(Api api, String name, long value) {
        if (value <= 0) {
            throw refuse(api, name, name + " in " + api.apiName() + " must be greater than zero");
        }
    }

    /** Refuses that something is given. */
    static void isNull(Api api, String name, Optional<?> value) {
        require(api, name, value.isEmpty(), name + " in " + api.apiName() + " must be NULL");
    }

    /** Refuses that nothing is given. */
    static void notNull(Api api, String name, Optional<?> value) {
        given(api, name, value.isPresent());
    }

    /** Refuses that nothing is given. */
    static void given(Api api, String name, boolean present) {
        if (!present) {
            throw refuse(api, name, name + " in " + api.apiName() + " must not be NULL");
        }
    }

    /** Refuses a text without characters. */
    static void notEmpty(Api api, String name, String value) {
        if (value.isEmpty()) {
            throw refuse(api, name, "string " + name + " in " + api.apiName() + " must not be empty");
        }
    }

    /** Refuses two flags together. */
    static void exclusive(Api api, int flags, Flag one, Flag other) {
        if ((flags & one.bit()) != 0 && (flags & other.bit()) != 0) {
            throw refuse(api, "ctl", "Flags '%s' and '%s' are mutually exclusive".formatted(one.name(), other.name()));
        }
    }

    /** Refuses to read what runs and the definition at once. */
    static void oneForm(Api api, int flags) {
        exclusive(api, flags, Flag.LIVE, Flag.CONFIG);
    }

    /** Refuses an argument for which something does not hold. */
    static void require(Api api, String name, boolean holds, String message) {
        if (!holds) {
            throw refuse(api, name, message);
        }
    }

    /** Refuses a flag without another that it needs. */
    static void requires(Api api, int flags, Flag one, Flag needed) {
        if ((flags & one.bit()) != 0 && (flags & needed.bit()) == 0) {
            throw refuse(api, "ctl", "Flag '%s' is required by flag '%s'".formatted(needed.name(), one.name()));
        }
    }

    /** Refuses flags that say how to copy, in a call that does not copy. */
    static void flagsNeedCopy(Api api, int flags) {
        if (flags != 0) {
            throw refuse(api, "flags", "use of flags requires a copy job");
        }
    }

    private static LibvirtException refuse(Api api, String argument, String message) {
        return LibvirtException.invalidArgument(api.area(), api.apiName(), argument, message);
    }

    /** A flag with the name that libvirt gives it. */
    record Flag(String name, int bit) {
        static final Flag LIVE = new Flag("VIR_DOMAIN_AFFECT_LIVE", 1);
        static final Flag CONFIG = new Flag("VIR_DOMAIN_AFFECT_CONFIG", 2);
    }
}
