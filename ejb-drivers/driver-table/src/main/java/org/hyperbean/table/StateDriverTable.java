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
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.StateDriver;

/** Brings the drivers up with the application and down again with it. */
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
    private Configuration configuration;

    /**
     * Initialises the drivers. Autostart goes on in the background: guests that start slowly keep no client waiting.
     */
    @PostConstruct
    void start() {
        configuration.warnings().forEach(warning -> LOGGER.log(Level.WARNING, warning));
        table.initialise(drivers.stream(), new DriverContext(events, configuration.directories()));
        Thread.ofVirtual().name("autostart").start(table::autostart);
    }

    /** Lets each driver read its definitions anew. */
    public void reload() {
        table.reload();
    }

    @PreDestroy
    void stop() {
        table.stop(SHUTDOWN);
    }
}
