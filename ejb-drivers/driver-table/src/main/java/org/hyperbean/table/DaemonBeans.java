package org.hyperbean.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.configuration.Settings;
import org.hyperbean.driver.EventLog;

/** Makes the beans that are not classes of this module. */
@ApplicationScoped
public class DaemonBeans {
    /** The configuration as it stands when somebody is made that needs it. */
    @Produces
    public Configuration configuration() {
        return Configuration.load();
    }

    /** The daemon's one event log. */
    @Produces
    @ApplicationScoped
    public EventLog eventLog(Configuration configuration) {
        return new RingEventLog(configuration.get(Settings.EVENT_LOG_SIZE));
    }
}
