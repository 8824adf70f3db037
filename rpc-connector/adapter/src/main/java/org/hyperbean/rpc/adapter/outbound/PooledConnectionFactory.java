package org.hyperbean.rpc.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConnectionManager;
import java.util.Optional;
import javax.naming.Reference;

/** The factory that applications find under a JNDI name. */
public final class PooledConnectionFactory implements HypervisorConnectionFactory {
    private static final long serialVersionUID = 1L;

    private final HypervisorManagedConnectionFactory factory;
    private final transient ConnectionManager manager;
    private Reference reference;

    PooledConnectionFactory(HypervisorManagedConnectionFactory factory, ConnectionManager manager) {
        this.factory = factory;
        this.manager = manager;
    }

    @Override
    public HypervisorConnection getConnection() throws ResourceException {
        return allocate(Optional.empty());
    }

    @Override
    public HypervisorConnection getConnection(String user, String password) throws ResourceException {
        return allocate(Optional.of(new ConnectionCredentials(user, password)));
    }

    private HypervisorConnection allocate(Optional<ConnectionCredentials> asked) throws ResourceException {
        return (HypervisorConnection) manager.allocateConnection(factory, asked.orElse(null));
    }

    @Override
    public void setReference(Reference reference) {
        this.reference = reference;
    }

    @Override
    public Reference getReference() {
        return reference;
    }
}
