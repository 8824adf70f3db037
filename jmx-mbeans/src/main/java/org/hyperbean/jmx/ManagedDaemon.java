package org.hyperbean.jmx;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hyperbean.driver.DriverDirectory;
import org.hyperbean.driver.EventLog;

/** The daemon as an MBean. */
record ManagedDaemon(DriverDirectory directory, EventLog log, Instant started) implements DaemonMXBean {
    @Override
    public String getVersion() {
        return Optional.ofNullable(ManagedDaemon.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String getStartTime() {
        return started.toString();
    }

    @Override
    public long getStartTimeMillis() {
        return started.toEpochMilli();
    }

    @Override
    public List<DriverState> getDrivers() {
        return directory.drivers().stream()
                .map(driver -> new DriverState(
                        driver.name(),
                        driver.failure().isEmpty(),
                        driver.failure().orElse("")))
                .toList();
    }

    @Override
    public List<String> getHosts() {
        return directory.hosts();
    }

    @Override
    public long getEventSequence() {
        return log.newest();
    }
}
