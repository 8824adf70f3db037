package org.hyperbean.driver;

/**
 * The way into the daemon for every face. It is also the message listener interface that the resource adapter delivers
 * new connections to.
 */
public interface ConnectionOpener {
    /**
     * Opens a connection to the driver that accepts the request's URI. What comes back checks the caller's rights
     * before each call.
     *
     * @throws LibvirtException when no driver accepts the URI or the driver refuses
     */
    Connection open(OpenRequest request);

    /** As {@link #open}, with a refusal as an answer: a container would wrap and log what a message endpoint throws. */
    default Opening attempt(OpenRequest request) {
        try {
            return new Opening.Opened(open(request));
        } catch (LibvirtException refusal) {
            return new Opening.Refused(refusal);
        }
    }

    /** The daemon's events, for a face that sends them on to its clients. */
    EventLog eventLog();
}
