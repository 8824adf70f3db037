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
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.transaction.xa.XAResource;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.configuration.ConfigurationException;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.host.Hangup;
import org.hyperbean.host.log.DaemonLog;
import org.hyperbean.rpc.adapter.admin.AdminServer;
import org.hyperbean.rpc.adapter.admin.Servers;
import org.hyperbean.rpc.adapter.handlers.Handlers;
import org.hyperbean.rpc.adapter.server.ListenerSettings;
import org.hyperbean.rpc.adapter.server.RpcServer;

/**
 * Lets the application server start and stop the RPC servers: one for each activated message endpoint.
 *
 * <p>Starting the adapter opens nothing. Open Liberty sets an adapter's properties late (open-liberty issue 34560), and
 * sockets that are open before the application is ready would make clients wait. When a configuration changes, Liberty
 * deactivates and activates an endpoint again, sometimes twice: activating anew replaces what was there, deactivating
 * what is not there, or was replaced, does nothing.
 *
 * <p>The admin server opens with the first endpoint and lives until the adapter stops. On SIGHUP the servers take their
 * limits anew from the configuration.
 *
 * <p>The container's threads call it, and SIGHUP's; {@code lock} guards all that changes and makes each call one step.
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
    private final Map<String, ActiveServer> active = new HashMap<>();
    private final Servers servers = new Servers();
    private Optional<AdminServer> admin = Optional.empty();
    private Optional<Hangup.Registration> hangup = Optional.empty();

    /** Made by the application server. */
    public HyperbeanResourceAdapter() {
        this(Configuration::load);
    }

    HyperbeanResourceAdapter(Supplier<Configuration> configuration) {
        this.configuration = configuration;
    }

    @Override
    public void start(BootstrapContext context) {
        lock.lock();
        try {
            hangup = Optional.of(Hangup.listen(this::reload));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void endpointActivation(MessageEndpointFactory endpoints, ActivationSpec spec) throws ResourceException {
        RpcActivationSpec activation = check(spec);
        lock.lock();
        try {
            close(activation.getServerName());
            Configuration settings = load();
            open(activation.getServerName(), settings, endpoints);
            openAdmin(settings);
        } catch (ResourceException e) {
            close(activation.getServerName());
            if (active.isEmpty()) {
                closeAdmin();
            }
            throw e;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void endpointDeactivation(MessageEndpointFactory endpoints, ActivationSpec spec) {
        String name = ((RpcActivationSpec) spec).getServerName();
        lock.lock();
        try {
            ActiveServer server = active.get(name);
            if (server != null && server.endpoints().equals(endpoints)) {
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
            hangup.ifPresent(Hangup.Registration::close);
            closeAdmin();
            List.copyOf(active.keySet()).forEach(this::close);
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

    /** Gives all servers the limits that their settings now name, whatever they were changed to meanwhile. */
    private void reload() {
        Configuration settings = configuration.get();
        lock.lock();
        try {
            active.values().forEach(server -> server.server().setLimits(ServerSettings.limits(settings)));
            admin.ifPresent(server -> server.rpcServer().setLimits(AdminSettings.limits(settings)));
        } finally {
            lock.unlock();
        }
    }

    private Configuration load() throws InvalidPropertyException {
        try {
            return configuration.get();
        } catch (ConfigurationException e) {
            throw new InvalidPropertyException("the RPC servers have no valid configuration", e);
        }
    }

    private void open(String name, Configuration configuration, MessageEndpointFactory endpoints)
            throws ResourceException {
        EndpointOpener opener = new EndpointOpener(endpoints);
        ServerSettings settings = settings(configuration, opener);
        LOG.log(Level.INFO, "RPC server {0}: {1}", name, settings.limits());
        RpcServer server = new RpcServer(name, settings.limits(), Handlers.table(), opener);
        active.put(name, new ActiveServer(endpoints, server));
        servers.add(server);
        listen(server, settings.listeners());
    }

    private static ServerSettings settings(Configuration configuration, EndpointOpener opener)
            throws InvalidPropertyException {
        try {
            return ServerSettings.of(configuration, new AuthenticationSettings(configuration, opener));
        } catch (LibvirtException e) {
            throw new InvalidPropertyException("the RPC servers have no valid configuration: " + e.getMessage(), e);
        }
    }

    /** Opens the admin server unless it is open. */
    private void openAdmin(Configuration configuration) throws ResourceException {
        if (admin.isEmpty()) {
            AdminSettings settings = AdminSettings.of(configuration);
            AdminServer server =
                    new AdminServer(servers, settings.limits(), DaemonLog.get(), HyperbeanResourceAdapter::endDaemon);
            admin = Optional.of(server);
            listen(server.rpcServer(), List.of(settings.listener()));
        }
    }

    private static void listen(RpcServer server, List<ListenerSettings> listeners) throws ResourceException {
        try {
            for (ListenerSettings listener : listeners) {
                server.listen(listener);
                LOG.log(Level.INFO, "listening: {0}", listener);
            }
        } catch (IOException e) {
            throw new ResourceException("RPC server " + server.name() + " cannot listen: " + e.getMessage(), e);
        }
    }

    private void closeAdmin() {
        admin.ifPresent(AdminServer::close);
        admin = Optional.empty();
    }

    private void close(String name) {
        ActiveServer server = active.remove(name);
        if (server != null) {
            servers.remove(server.server());
            server.server().close();
            LOG.log(Level.INFO, "RPC server {0} is closed", name);
        }
    }

    /** As SIGTERM does it, on a thread of its own: the application server's end waits for this adapter's. */
    private static void endDaemon() {
        Thread.ofPlatform()
                .name("daemon-shutdown")
                .start(() -> Runtime.getRuntime().exit(0));
    }

    /** A server and the endpoint that its clients are delivered to. */
    private record ActiveServer(MessageEndpointFactory endpoints, RpcServer server) {}
}
