package org.hyperbean.driver;

import java.util.List;
import java.util.Optional;

/** What happens inside a guest: its agent, its keyboard, its screen. Flags are those of libvirt's functions. */
public interface DomainGuestOperations {
    /**
     * Lets nothing more be written to file systems.
     *
     * @param mountPoints none stands for all
     * @return how many were frozen
     */
    default int freeze(Domain domain, List<String> mountPoints, int flags) {
        throw Api.DOMAIN_FSFREEZE.unsupported();
    }

    /**
     * Lets file systems be written to again.
     *
     * @param mountPoints none stands for all
     * @return how many were thawed
     */
    default int thaw(Domain domain, List<String> mountPoints, int flags) {
        throw Api.DOMAIN_FSTHAW.unsupported();
    }

    /**
     * Gives back what file systems do not use.
     *
     * @param mountPoint empty stands for all
     * @param minimum the smallest run of bytes that is worth it
     */
    default void trim(Domain domain, Optional<String> mountPoint, long minimum, int flags) {
        throw Api.DOMAIN_FSTRIM.unsupported();
    }

    /** The file systems that are mounted. */
    default List<GuestFileSystem> fileSystems(Domain domain, int flags) {
        throw Api.DOMAIN_GET_FSINFO.unsupported();
    }

    /** The guest's name for itself. */
    default String hostname(Domain domain, int flags) {
        throw Api.DOMAIN_GET_HOSTNAME.unsupported();
    }

    /** The guest's clock. */
    default GuestTime time(Domain domain, int flags) {
        throw Api.DOMAIN_GET_TIME.unsupported();
    }

    /** Sets the guest's clock. */
    default void setTime(Domain domain, GuestTime time, int flags) {
        throw Api.DOMAIN_SET_TIME.unsupported();
    }

    /** Sets the password of a user of the guest; both are needed. Flags of {@code virDomainSetUserPasswordFlags}. */
    default void setUserPassword(Domain domain, Optional<String> user, Optional<String> password, int flags) {
        throw Api.DOMAIN_SET_USER_PASSWORD.unsupported();
    }

    /**
     * The addresses of the guest's network cards.
     *
     * @param source who is asked, of {@code virDomainInterfaceAddressesSource}
     */
    default List<GuestInterface> interfaceAddresses(Domain domain, int source, int flags) {
        throw Api.DOMAIN_INTERFACE_ADDRESSES.unsupported();
    }

    /**
     * Presses keys.
     *
     * @param codeSet of {@code virKeycodeSet}
     * @param holdMilliseconds how long they are held
     * @param keys pressed together
     */
    default void sendKey(Domain domain, int codeSet, int holdMilliseconds, List<Integer> keys, int flags) {
        throw Api.DOMAIN_SEND_KEY.unsupported();
    }

    /** Interrupts the guest without its leave. */
    default void injectNmi(Domain domain, int flags) {
        throw Api.DOMAIN_INJECT_NMI.unsupported();
    }

    /**
     * Sends a signal to a process of the guest.
     *
     * @param signal of {@code virDomainProcessSignal}
     */
    default void sendProcessSignal(Domain domain, long process, int signal, int flags) {
        throw Api.DOMAIN_SEND_PROCESS_SIGNAL.unsupported();
    }

    /** A picture of a screen. */
    default Screenshot screenshot(Domain domain, int screen, int flags) {
        throw Api.DOMAIN_SCREENSHOT.unsupported();
    }

    /** What a protected guest can prove of its start. The flags come with {@link Flags#TEXTS} beside. */
    default List<TypedParameter> launchSecurityInfo(Domain domain, int flags) {
        throw Api.DOMAIN_GET_LAUNCH_SECURITY_INFO.unsupported();
    }
}
