package org.hyperbean.rpc.adapter.outbound;

import jakarta.resource.Referenceable;
import jakarta.resource.ResourceException;
import java.io.Serializable;

/**
 * Gives connections to the daemon that the factory is configured for. The container pools them; one that an application
 * closes is given out again.
 */
public interface HypervisorConnectionFactory extends Serializable, Referenceable {
    /**
     * A connection with the credentials that the container or the configuration has, if any.
     *
     * @throws ResourceException when there is none; {@link ResourceException#getErrorCode()} is the number of libvirt's
     *     error where the daemon or the way to it was the reason
     */
    HypervisorConnection getConnection() throws ResourceException;

    /**
     * A connection with credentials of the application's own.
     *
     * @throws ResourceException as {@link #getConnection()}
     */
    HypervisorConnection getConnection(String user, String password) throws ResourceException;
}
