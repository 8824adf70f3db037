package org.hyperbean.rpc.adapter;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.Connector;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.transaction.xa.XAResource;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.configuration.ConfigurationException;
import org.hyperbean.rpc.adapter.handlers.Handlers;
import org.hyperbean.rpc.adapter.server.ListenerSettings;
import org.hyperbean.rpc.adapter.server.RpcServer;

/**
 * Lets the application server start and stop the RPC servers: one for each activated message endpoint.
 *
 * <p>Starting the adapter does nothing. Open Liberty sets an adapter's properties late (open-liberty issue 34560), and
 * sockets that are open before the application is ready would make clients wait. When a configuration changes, Liberty
 * deactivates and activates an endpoint again, sometimes twice: activating anew replaces what was there, deactivating
 * what is not there, or was replaced, does nothing.
 *
 * <p>The container's threads call it; {@code lock} guards {@code servers} and makes each call one step.
 */
@Connector(
        displayName = "Hyperbean RPC connector",
        vendorName = "Hyperbean",
        eisType = "libvirt",
        version = "1.0",
        transactionSupport = TransactionSupportLevel.NoTransaction)
public class HyperbeanResourceAdapter implements ResourceAdapter {
    private static final System.Logger LOG = System.getLogger(HyperbeanResourceAdapter.class.getName());

    private final Supplier<Configuration> configuration;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, ActiveServer> servers = new HashMap<>();

    /** Made by the application server. */
    public HyperbeanResourceAdapter() {
        this(Configuration::load);
    }

    HyperbeanResourceAdapter(Supplier<Configuration> configuration) {
        this.configuration = configuration;
    }

    @Override
    public void start(BootstrapContext context) {
        LOG.log(Level.DEBUG, "the RPC connector waits for an endpoint");
    }

    @Override
    public void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec spec) throws ResourceException {
        RpcActivationSpec activation = check(spec);
        lock.lock();
        try {
            close(activation.getServerName());
            RpcServer server = open(activation, endpoints);
            servers.put(activation.getServerName(), new ActiveServer(endpoints, server));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec spec) {
        String name = ((RpcActivationSpec) spec).getServerName();
        lock.lock();
        try {
            ActiveServer active = servers.get(name);
            if (active != null && active.endpoints().equals(endpoints)) {
                close(name);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            List.copyOf(servers.keySet()).forEach(this::close);
        } finally {
            lock.unlock();
        }
    }

    /** Nothing here takes part in transactions. */
    @Override
    public XAResource[] getXAResources(ActivationSpec[] specs) {
        return new XAResource[0];
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    private static RpcActivationSpec check(ActivationSpec spec) throws InvalidPropertyException {
        if (!(spec instanceof RpcActivationSpec activation)) {
            throw new InvalidPropertyException("not an activation of this adapter: " + spec);
        }
        activation.validate();
        return activation;
    }

    private RpcServer open(RpcActivationSpec activation, MessageEndpointFactory endpoints) throws ResourceException {
        String name = activation.getServerName();
        try {
            ServerSettings settings = ServerSettings.of(configuration.get());
            LOG.log(Level.INFO, "RPC server {0}: {1}", name, settings.limits());
            RpcServer server = new RpcServer(name, settings.limits(), Handlers.table(), new EndpointOpener(endpoints));
            listen(server, settings);
            return server;
        } catch (ConfigurationException e) {
            throw new InvalidPropertyException("RPC server " + name + " has no valid configuration", e);
        } catch (IOException e) {
            throw new ResourceException("RPC server " + name + " cannot listen: " + e.getMessage(), e);
        }
    }

    private static void listen(RpcServer server, ServerSettings settings) throws IOException {
        try {
            for (ListenerSettings listener : settings.listeners()) {
                server.listen(listener);
                LOG.log(Level.INFO, "listening: {0}", listener);
            }
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private void close(String name) {
        ActiveServer active = servers.remove(name);
        if (active != null) {
            active.server().close();
            LOG.log(Level.INFO, "RPC server {0} is closed", name);
        }
    }

    /** A server and the endpoint that its clients are delivered to. */
    private record ActiveServer(MessageEndpointFactory endpoints, RpcServer server) {}
}
