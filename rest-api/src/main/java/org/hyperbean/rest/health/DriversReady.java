package org.hyperbean.rest.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.hyperbean.driver.DriverDirectory;

/**
 * Whether the drivers are initialised. One that failed is told as data: the others serve, and a dead hypervisor must
 * not take the daemon out.
 */
@Readiness
@ApplicationScoped
public class DriversReady implements HealthCheck {
    @Inject
    private DriverDirectory directory;

    @Override
    public HealthCheckResponse call() {
        List<DriverDirectory.Entry> drivers = directory.drivers();
        HealthCheckResponseBuilder response = HealthCheckResponse.named("drivers")
                .status(drivers.stream().anyMatch(driver -> driver.failure().isEmpty()));
        drivers.forEach(
                driver -> response.withData(driver.name(), driver.failure().orElse("initialised")));
        return response.build();
    }
}
