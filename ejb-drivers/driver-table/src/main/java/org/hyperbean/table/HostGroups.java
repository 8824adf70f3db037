package org.hyperbean.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.EventFilter;
import org.hyperbean.driver.HostDriver;
import org.hyperbean.driver.NwfilterBindingDirectory;
import org.hyperbean.driver.NwfilterDirectory;
import org.hyperbean.driver.NwfilterDriver;
import org.hyperbean.driver.SecretContents;
import org.hyperbean.driver.SecretDirectory;
import org.hyperbean.driver.SecretDriver;

/**
 * The groups of operations that a connection has from the drivers of the host. Where no driver offers a group, it is
 * the connection's own.
 */
record HostGroups(List<HostDriver> drivers) {
    /** For hypervisors that are not of this host. */
    static final HostGroups NONE = new HostGroups(List.of());

    SecretDirectory secrets(Connection connection) {
        return find(SecretDriver.class, SecretDriver::secrets).orElseGet(connection::secrets);
    }

    SecretContents secretContents(Connection connection) {
        return find(SecretDriver.class, SecretDriver::secretContents).orElseGet(connection::secretContents);
    }

    NwfilterDirectory nwfilters(Connection connection) {
        return find(NwfilterDriver.class, NwfilterDriver::nwfilters).orElseGet(connection::nwfilters);
    }

    NwfilterBindingDirectory nwfilterBindings(Connection connection) {
        return find(NwfilterDriver.class, NwfilterDriver::nwfilterBindings).orElseGet(connection::nwfilterBindings);
    }

    /** The events of the connection and of all drivers of the host. */
    EventFilter events(Connection connection) {
        EventFilter own = connection.events();
        return event -> own.accepts(event)
                || drivers.stream().anyMatch(driver -> driver.scope().equals(event.scope()));
    }

    private <D extends HostDriver, G> Optional<G> find(Class<D> type, Function<D, G> group) {
        return drivers.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .map(group);
    }
}
