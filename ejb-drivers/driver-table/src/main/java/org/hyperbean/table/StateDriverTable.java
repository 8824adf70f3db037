package org.hyperbean.table;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.configuration.Settings;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.StateDriver;
import org.hyperbean.host.Hangup;
import org.hyperbean.host.log.DaemonLog;

/**
 * Brings the daemon's log and its drivers up with the application and down again with it. On SIGHUP the log takes its
 * settings, and each driver its definitions, anew.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StateDriverTable {
    private static final System.Logger LOGGER = System.getLogger(StateDriverTable.class.getName());

    /** Shorter than the 30 seconds after which Liberty gives up stopping an application. */
    private static final Duration SHUTDOWN = Duration.ofSeconds(20);

    @Inject
    @Any
    private Instance<StateDriver> drivers;

    @Inject
    private DriverTable table;

    @Inject
    private EventLog events;

    @Inject
    private Instance<Configuration> configuration;

    private Hangup.Registration hangup;

    /**
     * Initialises the drivers. Autostart goes on in the background: guests that start slowly keep no client waiting.
     */
    @PostConstruct
    void start() {
        Configuration now = configuration.get();
        openLog(now);
        now.warnings().forEach(warning -> LOGGER.log(Level.WARNING, warning));
        table.initialise(drivers.stream(), new DriverContext(events, now.directories()));
        hangup = Hangup.listen(this::reload);
        Thread.ofVirtual().name("autostart").start(table::autostart);
    }

    private void reload() {
        LOGGER.log(Level.INFO, "reloading");
        openLog(configuration.get());
        table.reload();
    }

    private static void openLog(Configuration settings) {
        DaemonLog.get()
                .configure(
                        settings.get(Settings.LOG_LEVEL),
                        settings.get(Settings.LOG_FILTERS),
                        settings.get(Settings.LOG_OUTPUTS));
    }

    @PreDestroy
    void stop() {
        hangup.close();
        table.stop(SHUTDOWN);
        DaemonLog.get().close();
    }
}
