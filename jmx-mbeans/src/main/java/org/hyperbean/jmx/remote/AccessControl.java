package org.hyperbean.jmx.remote;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.remote.MBeanServerForwarder;
import javax.security.auth.Subject;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.Role;
import org.hyperbean.jmx.ObjectNames;

/**
 * What remote clients may do in the MBean server.
 *
 * <ul>
 *   <li>Everybody who is let in may look around and listen, and read the daemon's MBeans and those of the Java
 *       platform.
 *   <li>Operations of the daemon's own MBeans are handed on: they ask the daemon's access policy.
 *   <li>Other MBeans are for administrators.
 *   <li>Nobody creates or removes MBeans from afar.
 * </ul>
 *
 * <p>Stateless but for {@code server}, which the connector sets once before it starts.
 */
final class AccessControl implements InvocationHandler {
    private static final Set<String> LOOKING = Set.of(
            "getMBeanInfo",
            "getObjectInstance",
            "isInstanceOf",
            "isRegistered",
            "getMBeanCount",
            "getDomains",
            "getDefaultDomain",
            "queryMBeans",
            "queryNames",
            "addNotificationListener",
            "removeNotificationListener",
            // Remote clients cannot call these: the connector does when it reads a call's arguments.
            "getClassLoader",
            "getClassLoaderFor",
            "getClassLoaderRepository");
    private static final Set<String> READING = Set.of("getAttribute", "getAttributes");
    private static final Set<String> CHANGING = Set.of("invoke", "setAttribute", "setAttributes");
    private static final Set<String> READABLE =
            Set.of(ObjectNames.JMX_DOMAIN, "java.lang", "java.nio", "java.util.logging", "JMImplementation");

    private volatile MBeanServer server;

    private AccessControl() {}

    /** A forwarder for a connector. */
    static MBeanServerForwarder forwarder() {
        return (MBeanServerForwarder) Proxy.newProxyInstance(
                AccessControl.class.getClassLoader(), new Class<?>[] {MBeanServerForwarder.class}, new AccessControl());
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(this, arguments);
        }
        String name = method.getName();
        switch (name) {
            case "setMBeanServer" -> {
                server = (MBeanServer) arguments[0];
                return null;
            }
            case "getMBeanServer" -> {
                return server;
            }
            default -> check(name, arguments);
        }
        try {
            return method.invoke(server, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void check(String method, Object[] arguments) {
        if (!LOOKING.contains(method) && !isAllowed(method, arguments)) {
            throw new SecurityException("access denied: " + method);
        }
    }

    private static boolean isAllowed(String method, Object[] arguments) {
        if (READING.contains(method)) {
            return READABLE.contains(domain(arguments)) || isAdministrator();
        }
        return CHANGING.contains(method) && (domain(arguments).equals(ObjectNames.JMX_DOMAIN) || isAdministrator());
    }

    private static String domain(Object[] arguments) {
        return ((ObjectName) arguments[0]).getDomain();
    }

    private static boolean isAdministrator() {
        Subject subject = Subject.current();
        return subject != null
                && subject.getPublicCredentials(Identity.class).stream()
                        .anyMatch(identity -> identity.roles().contains(Role.ADMINISTRATOR));
    }
}
