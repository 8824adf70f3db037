package org.hyperbean.functional;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.management.MBeanServerConnection;
import javax.management.Notification;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** A plain JMX client, as JConsole is one: no class of ours on its class path. */
record Jmx(JMXConnector connector, MBeanServerConnection server) implements AutoCloseable {
    /** Connects with a name and a password, over TLS, to the address in the daemon's banner. */
    static Jmx connect(Daemon daemon, String user, String password) throws IOException {
        System.setProperty("javax.net.ssl.trustStore", daemon.fromBanner("trustStore=(\\S+)"));
        System.setProperty("javax.net.ssl.trustStoreType", "PKCS12");
        System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
        return connect(
                new JMXServiceURL(daemon.fromBanner("(service:jmx:rmi:\\S+)")),
                Map.of(JMXConnector.CREDENTIALS, new String[] {user, password}));
    }

    /** Connects to an address, for example one that attaching by pid gave. */
    @SuppressWarnings("BanJNDI") // the addresses are those of daemons that the tests started
    static Jmx connect(JMXServiceURL address, Map<String, ?> environment) throws IOException {
        JMXConnector connector = JMXConnectorFactory.connect(address, environment);
        return new Jmx(connector, connector.getMBeanServerConnection());
    }

    static ObjectName domain(String host, String name) {
        try {
            return new ObjectName(
                    "org.hyperbean:type=Domain,host=" + ObjectName.quote(host) + ",name=" + ObjectName.quote(name));
        } catch (javax.management.MalformedObjectNameException e) {
            throw new AssertionError(e);
        }
    }

    Object attribute(ObjectName bean, String name) throws Exception {
        return server.getAttribute(bean, name);
    }

    void invoke(ObjectName bean, String operation) throws Exception {
        server.invoke(bean, operation, new Object[0], new String[0]);
    }

    /** The notifications of a bean from now on. */
    BlockingQueue<Notification> notifications(ObjectName bean) throws Exception {
        BlockingQueue<Notification> queue = new LinkedBlockingQueue<>();
        server.addNotificationListener(bean, (notification, handback) -> queue.add(notification), null, null);
        return queue;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
