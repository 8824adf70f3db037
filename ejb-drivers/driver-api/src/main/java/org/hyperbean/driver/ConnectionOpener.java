package org.hyperbean.driver;

import java.util.Optional;

/**
 * The way into the daemon for every face. It is also the message listener interface: the resource adapter gets its way
 * in from the application's message endpoint.
 */
public interface ConnectionOpener {
    /**
     * Opens a connection to the driver that accepts the request's URI. What comes back checks the caller's rights
     * before each call.
     *
     * @throws LibvirtException when no driver accepts the URI or the driver refuses
     */
    Connection open(OpenRequest request);

    /**
     * Finds out who a user with a password is. Where there are no accounts there is nobody.
     *
     * @param face where the user logs in, see {@link Identity#face}
     * @return empty when there is no such user or the password is wrong
     */
    default Optional<Identity> authenticate(String user, String password, String face) {
        return Optional.empty();
    }

    /** The daemon's events, for a face that sends them on to its clients. */
    EventLog eventLog();

    /**
     * The opener that does the work, without what a container has wrapped around this one. It serves as long as the
     * application runs.
     */
    default ConnectionOpener unwrapped() {
        return this;
    }
}
