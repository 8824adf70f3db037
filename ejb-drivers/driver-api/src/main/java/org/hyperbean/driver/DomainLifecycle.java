package org.hyperbean.driver;

import java.util.List;

/** Starting and stopping domains. Flags are those of libvirt's functions. */
public interface DomainLifecycle {
    /** Starts a defined domain; the answer carries its id. Flags of {@code virDomainCreateFlags}. */
    default Domain start(Domain domain, int flags) {
        throw Api.DOMAIN_CREATE_WITH_FLAGS.unsupported();
    }

    /**
     * Starts a domain with files of the caller.
     *
     * @param files the caller's; whoever called closes them
     */
    default Domain start(Domain domain, List<PassedDescriptor> files, int flags) {
        throw Api.DOMAIN_CREATE_WITH_FILES.unsupported();
    }

    /** Stops the processors. */
    default void suspend(Domain domain) {
        throw Api.DOMAIN_SUSPEND.unsupported();
    }

    /** Lets the processors run again. */
    default void resume(Domain domain) {
        throw Api.DOMAIN_RESUME.unsupported();
    }

    /** Asks the guest to shut down. Flags of {@code virDomainShutdownFlagValues}. */
    default void shutdown(Domain domain, int flags) {
        throw Api.DOMAIN_SHUTDOWN_FLAGS.unsupported();
    }

    /** Asks the guest to reboot. Flags of {@code virDomainRebootFlagValues}. */
    default void reboot(Domain domain, int flags) {
        throw Api.DOMAIN_REBOOT.unsupported();
    }

    /** Presses the reset button. */
    default void reset(Domain domain, int flags) {
        throw Api.DOMAIN_RESET.unsupported();
    }

    /** Ends the domain at once. Flags of {@code virDomainDestroyFlagsValues}. */
    default void destroy(Domain domain, int flags) {
        throw Api.DOMAIN_DESTROY_FLAGS.unsupported();
    }

    /** Sets whether the domain starts with the daemon. */
    default void setAutostart(Domain domain, boolean autostart) {
        throw Api.DOMAIN_SET_AUTOSTART.unsupported();
    }
}
