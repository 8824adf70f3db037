package org.hyperbean.jmx;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import javax.management.MBeanServer;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.configuration.Pki;
import org.hyperbean.configuration.Settings;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.DriverDirectory;
import org.hyperbean.driver.EventLog;
import org.hyperbean.jmx.remote.ConnectorOptions;
import org.hyperbean.jmx.remote.KeyStoreTls;
import org.hyperbean.jmx.remote.RemoteConnector;

/**
 * Brings the management face up with the application and takes it down with it. Where remote access cannot be had, the
 * MBeans are there all the same, and the daemon's other faces with them.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JmxStartup {
    private static final Logger LOG = System.getLogger(JmxStartup.class.getName());

    /** Consoles and monitoring; each holds a thread and a notification buffer. */
    private static final int MAXIMUM_SESSIONS = 200;

    @Inject
    private ConnectionOpener opener;

    @Inject
    private DriverDirectory directory;

    @Inject
    private EventLog log;

    private ManagementFace face;
    private SessionHolds sessions;
    private Optional<RemoteConnector> connector = Optional.empty();

    @PostConstruct
    void start() {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        face = new ManagementFace(server, opener, directory, log);
        sessions = new SessionHolds(opener, directory);
        try {
            connector = Optional.of(new RemoteConnector(
                    options(Configuration.load()),
                    server,
                    (user, password) -> opener.authenticate(user, password, Caller.FACE),
                    sessions));
            connector.ifPresent(up -> LOG.log(Level.INFO, "JMX clients connect to {0}", up.url()));
        } catch (IOException e) {
            LOG.log(Level.ERROR, "JMX clients cannot connect from afar", e);
        }
    }

    @PreDestroy
    void stop() {
        try {
            for (RemoteConnector up : connector.stream().toList()) {
                up.close();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a JMX client did not let go", e);
        } finally {
            sessions.close();
            face.close();
        }
    }

    private static ConnectorOptions options(Configuration configuration) throws IOException {
        Pki pki = configuration.pki();
        return new ConnectorOptions(
                configuration.get(Settings.LISTEN_ADDR),
                configuration.jmxPort(),
                KeyStoreTls.server(pki.keyStore(), pki.password()),
                MAXIMUM_SESSIONS);
    }
}
