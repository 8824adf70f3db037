package org.hyperbean.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.HypervisorDriver;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;

/** Opens connections by libvirt's rules: name, aliases, probing, then the driver that has the URI's scheme. */
@ApplicationScoped
public class ConnectionTable implements ConnectionOpener {
    /** How libvirt prints a name that is not there. */
    private static final String NO_NAME = "<null>";

    private final DriverTable drivers;
    private final EventLog events;
    private final UriRules rules;
    private final StoredIdentities identities;
    private final AccessPolicy policy = new AccessPolicy();

    /** For the container. */
    @Inject
    public ConnectionTable(
            DriverTable drivers, EventLog events, Configuration configuration, StoredIdentities identities) {
        this(drivers, events, UriRules.of(configuration), identities);
    }

    ConnectionTable(DriverTable drivers, EventLog events, UriRules rules, StoredIdentities identities) {
        this.drivers = drivers;
        this.events = events;
        this.rules = rules;
        this.identities = identities;
    }

    /** For the container's proxy, which uses nothing of it. */
    protected ConnectionTable() {
        this(new DriverTable(), new RingEventLog(1), UriRules.NONE, new StoredIdentities(List.of()));
    }

    @Override
    public Connection open(OpenRequest request) {
        String name = rules.resolve(request.name())
                .or(() -> drivers.probe().findFirst())
                .or(rules::fallback)
                .orElseThrow(() -> noDriver(NO_NAME));
        ConnectUri uri = ConnectUri.parse(name);
        HypervisorDriver driver = drivers.hypervisor(uri.scheme())
                .orElseThrow(() -> noDriver(name))
                .usable();
        Guard guard = new Guard(policy, request.identity(), request.readOnly(), driver.name());
        guard.check(Api.CONNECT_OPEN);
        HostGroups host = driver.usesHostDrivers() ? new HostGroups(drivers.hostDrivers()) : HostGroups.NONE;
        return new GuardedConnection(driver.open(uri, request), guard, host);
    }

    @Override
    public Optional<Identity> authenticate(String user, String password, String face) {
        return identities.find(user, password, face);
    }

    @Override
    public EventLog eventLog() {
        return events;
    }

    private static LibvirtException noDriver(String name) {
        return LibvirtException.of(ErrorCode.NO_CONNECT, ErrorDomain.NONE, name);
    }
}
