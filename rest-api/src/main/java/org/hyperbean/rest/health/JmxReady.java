package org.hyperbean.rest.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the daemon's MBeans are registered. */
@Readiness
@ApplicationScoped
public class JmxReady implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("jmx")
                .status(ManagementFactory.getPlatformMBeanServer().isRegistered(daemon()))
                .build();
    }

    private static ObjectName daemon() {
        try {
            return new ObjectName("org.hyperbean:type=Daemon");
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException(e);
        }
    }
}
