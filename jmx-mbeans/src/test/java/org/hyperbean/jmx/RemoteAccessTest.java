package org.hyperbean.jmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.rmi.Remote;
import java.rmi.RemoteException;
import java.rmi.registry.LocateRegistry;
import java.rmi.registry.Registry;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.management.Attribute;
import javax.management.MBeanServer;
import javax.management.MBeanServerConnection;
import javax.management.MBeanServerFactory;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.net.ssl.SSLContext;
import javax.rmi.ssl.SslRMIClientSocketFactory;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.Role;
import org.hyperbean.jmx.remote.ConnectorOptions;
import org.hyperbean.jmx.remote.KeyStoreTls;
import org.hyperbean.jmx.remote.RemoteConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stock JMX client against the connector, over TLS, without an application server. */
class RemoteAccessTest {
    private static final int MAXIMUM_SESSIONS = 2;
    private static final ObjectName HOST = ObjectNames.host(MemoryHost.URI);
    private static final ObjectName DOMAIN = ObjectNames.domain(MemoryHost.URI, "web-1");

    @TempDir
    private static Path folder;

    private static TestCertificate certificate;
    private static SSLContext trustBefore;

    private final MBeanServer server = MBeanServerFactory.newMBeanServer("java.other");
    private final MemoryHost host = new MemoryHost();
    private int port;
    private ManagementFace face;
    private SessionHolds sessions;
    private RemoteConnector connector;

    /** Once only: RMI's client sockets keep the first default context of the JVM. */
    @BeforeAll
    static void trust() throws Exception {
        certificate = TestCertificate.create(folder);
        trustBefore = SSLContext.getDefault();
        SSLContext.setDefault(certificate.trusting());
    }

    @AfterAll
    static void restoreTrust() {
        SSLContext.setDefault(trustBefore);
    }

    @BeforeEach
    void start() throws Exception {
        host.add("web-1");
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        face = new ManagementFace(server, host, host, host.log);
        sessions = new SessionHolds(host, host);
        connector = serve();
    }

    @AfterEach
    void stop() throws Exception {
        connector.close();
        sessions.close();
        face.close();
    }

    @Test
    void anAdministratorReadsOperatesAndHears() throws Exception {
        try (JMXConnector client = connect("admin", "right")) {
            MBeanServerConnection remote = client.getMBeanServerConnection();
            RecordedNotifications heard = new RecordedNotifications();
            remote.addNotificationListener(DOMAIN, heard, null, null);
            remote.invoke(DOMAIN, "start", new Object[0], new String[0]);
            assertThat(heard.next().getType()).isEqualTo("org.hyperbean.domain.lifecycle.started");
            assertThat(remote.getAttribute(DOMAIN, "State")).isEqualTo("running");
        }
    }

    @Test
    void aReaderReadsAndIsRefusedByThePolicyWhenOperating() throws Exception {
        try (JMXConnector client = connect("reader", "right")) {
            MBeanServerConnection remote = client.getMBeanServerConnection();
            assertThat(remote.getAttribute(DOMAIN, "State")).isEqualTo("shut off");
            assertThatThrownBy(() -> remote.invoke(DOMAIN, "start", new Object[0], new String[0]))
                    .isInstanceOf(RuntimeMBeanException.class)
                    .cause()
                    .isInstanceOf(SecurityException.class)
                    .hasMessageContaining("libvirt error 88");
            assertThatThrownBy(() -> remote.setAttribute(DOMAIN, new Attribute("Autostart", true)))
                    .hasStackTraceContaining("libvirt error 3");
        }
    }

    @Test
    void nobodyCreatesOrRemovesMBeansFromAfar() throws Exception {
        try (JMXConnector client = connect("admin", "right")) {
            MBeanServerConnection remote = client.getMBeanServerConnection();
            assertThatThrownBy(() -> remote.unregisterMBean(DOMAIN)).isInstanceOf(SecurityException.class);
            assertThatThrownBy(() -> remote.createMBean("javax.management.timer.Timer", new ObjectName("x:type=Timer")))
                    .isInstanceOf(SecurityException.class);
            assertThat(remote.isRegistered(DOMAIN)).isTrue();
        }
    }

    @Test
    void wrongPasswordsAndMissingOnesAreRefused() {
        assertThatThrownBy(() -> connect("admin", "wrong")).isInstanceOf(SecurityException.class);
        assertThatThrownBy(() -> connect(Map.of())).isInstanceOf(SecurityException.class);
    }

    @Test
    void moreSessionsThanAllowedAreRefused() throws Exception {
        try (JMXConnector first = connect("admin", "right");
                JMXConnector second = connect("admin", "right")) {
            assertThat(first.getConnectionId()).isNotEqualTo(second.getConnectionId());
            assertThatThrownBy(() -> connect("admin", "right"))
                    .isInstanceOf(SecurityException.class)
                    .hasMessageContaining("too many");
        }
    }

    @Test
    void aSessionHoldsTheHostsOpen() throws Exception {
        try (JMXConnector client = connect("reader", "right")) {
            assertThat(client.getMBeanServerConnection().isRegistered(HOST)).isTrue();
            assertThat(host.clients).hasValue(1);
        }
        assertThat(host.clients).hasValue(0);
    }

    @Test
    void thePortCanBeServedAgainInTheSameProcess() throws Exception {
        connector.close();
        connector = serve();
        try (JMXConnector client = connect("admin", "right")) {
            assertThat(client.getMBeanServerConnection().isRegistered(HOST)).isTrue();
        }
    }

    @Test
    void theRegistryCanBeAskedWithAndWithoutTls() throws Exception {
        assertThat(LocateRegistry.getRegistry("127.0.0.1", port).list()).containsExactly("jmxrmi");
        assertThat(LocateRegistry.getRegistry("127.0.0.1", port, new SslRMIClientSocketFactory())
                        .list())
                .containsExactly("jmxrmi");
    }

    @Test
    void nobodyBindsAnotherConnectorInTheRegistry() throws Exception {
        Registry registry = LocateRegistry.getRegistry("127.0.0.1", port);
        Remote found = registry.lookup("jmxrmi");
        assertThatThrownBy(() -> registry.rebind("jmxrmi", found)).isInstanceOf(RemoteException.class);
    }

    private RemoteConnector serve() throws Exception {
        SSLContext tls = KeyStoreTls.server(certificate.keyStore(), TestCertificate.PASSWORD.toCharArray());
        ConnectorOptions options = new ConnectorOptions("127.0.0.1", port, tls, MAXIMUM_SESSIONS);
        return new RemoteConnector(options, server, RemoteAccessTest::check, sessions);
    }

    private JMXConnector connect(String user, String password) throws Exception {
        return connect(Map.of(JMXConnector.CREDENTIALS, new String[] {user, password}));
    }

    // The registry that is asked is the test's own.
    @SuppressWarnings("BanJNDI")
    private JMXConnector connect(Map<String, Object> environment) throws IOException {
        return JMXConnectorFactory.connect(connector.url(), environment);
    }

    private static Optional<Identity> check(String user, String password) {
        Role role = user.equals("admin") ? Role.ADMINISTRATOR : Role.READER;
        return password.equals("right")
                ? Optional.of(new Identity(user, Set.of(role), "jmx", Optional.empty()))
                : Optional.empty();
    }
}
