package org.hyperbean.jmx;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** What the face has put into an MBean server, so that it can take it all out again. Any thread may call. */
final class Registrations {
    private final MBeanServer server;
    private final Set<ObjectName> names = ConcurrentHashMap.newKeySet();

    Registrations(MBeanServer server) {
        this.server = server;
    }

    /** Registers an MBean; one that another instance of the face left behind under the name gives way. */
    void register(ObjectName name, DescribedMBean bean) {
        try {
            try {
                server.registerMBean(bean, name);
            } catch (InstanceAlreadyExistsException _) {
                unregister(name);
                server.registerMBean(bean, name);
            }
            names.add(name);
        } catch (JMException e) {
            throw new IllegalStateException("cannot register " + name, e);
        }
    }

    /** Unregisters an MBean; one that is not registered stays so. */
    void unregister(ObjectName name) {
        names.remove(name);
        try {
            server.unregisterMBean(name);
        } catch (InstanceNotFoundException _) {
            return;
        } catch (JMException e) {
            throw new IllegalStateException("cannot unregister " + name, e);
        }
    }

    /** Unregisters all that is still registered. */
    void clear() {
        List.copyOf(names).forEach(this::unregister);
    }
}
