package org.hyperbean.jmx.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.rmi.AlreadyBoundException;
import java.rmi.NoSuchObjectException;
import java.rmi.registry.LocateRegistry;
import java.rmi.registry.Registry;
import java.rmi.server.UnicastRemoteObject;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.NotificationListener;
import javax.management.remote.JMXConnectorServer;
import javax.management.remote.JMXServiceURL;
import javax.management.remote.rmi.RMIConnectorServer;
import javax.management.remote.rmi.RMIJRMPServerImpl;
import javax.rmi.ssl.SslRMIClientSocketFactory;

/**
 * The way to an MBean server from another process: {@code service:jmx:rmi:///jndi/rmi://ADDRESS:PORT/jmxrmi}. Registry
 * and connector share one port. What the registry hands out makes clients speak TLS with the connector; the registry
 * itself, which tells nothing that is secret, answers with and without TLS.
 *
 * <p>The parts are put together by hand since {@link javax.management.remote.JMXConnectorServerFactory} does not find
 * the protocol {@code rmi} inside an application server.
 */
public final class RemoteConnector implements AutoCloseable {
    private static final String NAME = "jmxrmi";

    /** The classes that JMX calls may bring along: those that the JDK's own agent lets in, within bounds. */
    private static final String CALL_FILTER = "maxdepth=20;maxarray=65536;maxrefs=65536;maxbytes=16777216;"
            + "java.lang.*;java.lang.reflect.Proxy;java.math.BigInteger;java.math.BigDecimal;java.util.*;"
            + "javax.management.*;javax.management.openmbean.*;javax.management.remote.*;"
            + "javax.management.remote.rmi.*;javax.rmi.ssl.*;java.rmi.MarshalledObject;java.rmi.dgc.*;"
            + "java.rmi.server.*;javax.security.auth.Subject;!*";

    private static final String CREDENTIALS_FILTER = "maxdepth=2;maxarray=2;maxbytes=4096;java.lang.String;!*";

    private final Registry registry;
    private final JMXConnectorServer connector;
    private final JMXServiceURL url;

    /**
     * Starts to serve.
     *
     * @param sessions hears of each client that comes and goes, as
     *     {@link javax.management.remote.JMXConnectionNotification}
     * @throws IOException when the port cannot be bound
     */
    public RemoteConnector(
            ConnectorOptions options, MBeanServer server, CredentialCheck check, NotificationListener sessions)
            throws IOException {
        RmiEnvironment.prepare(options.address());
        SslRMIClientSocketFactory clients = new SslRMIClientSocketFactory();
        TlsServerSockets sockets = new TlsServerSockets(options.tls(), InetAddress.getByName(options.address()));
        registry = LocateRegistry.createRegistry(options.port(), clients, sockets);
        try {
            Map<String, Object> environment = Map.of(
                    JMXConnectorServer.AUTHENTICATOR,
                    new PasswordAuthenticator(check, () -> isFull(options.maximumSessions())),
                    RMIConnectorServer.CREDENTIALS_FILTER_PATTERN,
                    CREDENTIALS_FILTER,
                    RMIConnectorServer.SERIAL_FILTER_PATTERN,
                    CALL_FILTER);
            RMIJRMPServerImpl rmi = new RMIJRMPServerImpl(options.port(), clients, sockets, environment);
            connector = new RMIConnectorServer(
                    new JMXServiceURL("rmi", options.address(), options.port()), environment, rmi, server);
            connector.setMBeanServerForwarder(AccessControl.forwarder());
            connector.addNotificationListener(sessions, null, null);
            connector.start();
            registry.bind(NAME, rmi.toStub());
        } catch (IOException | AlreadyBoundException e) {
            unexport(registry);
            throw new IOException("cannot serve JMX clients on port " + options.port(), e);
        }
        url = new JMXServiceURL(
                "service:jmx:rmi:///jndi/rmi://" + options.address() + ":" + options.port() + "/" + NAME);
    }

    /** What clients connect to. */
    public JMXServiceURL url() {
        return url;
    }

    /** Ends every session and gives the port back. */
    @Override
    public void close() throws IOException {
        try {
            connector.stop();
        } finally {
            unexport(registry);
        }
    }

    private boolean isFull(int maximumSessions) {
        return connector.getConnectionIds().length >= maximumSessions;
    }

    private static void unexport(Registry registry) {
        try {
            UnicastRemoteObject.unexportObject(registry, true);
        } catch (NoSuchObjectException e) {
            throw new IllegalStateException("the registry was unexported by somebody else", e);
        }
    }
}
