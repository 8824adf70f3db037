package org.hyperbean.drivers.remote;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.configuration.Settings;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.HypervisorDriver;
import org.hyperbean.driver.InitialisationOrder;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;

/**
 * Shows the hosts that the operator has named, each under {@code host:///NAME}.
 *
 * <p>{@code hosts} is written once, by the thread that initialises the drivers, before the first connection is opened;
 * it is volatile so that every thread sees that.
 */
@ApplicationScoped
public class RemoteDriver implements HypervisorDriver {
    private final List<HostAddress> addresses;
    private volatile Map<String, RemoteHost> hosts = Map.of();

    /** For the container. */
    @Inject
    public RemoteDriver(Configuration configuration) {
        this(configuration.get(Settings.REMOTE_HOSTS).stream()
                .map(HostAddress::parse)
                .toList());
    }

    RemoteDriver(List<HostAddress> addresses) {
        this.addresses = addresses;
    }

    /** For the container's proxy, which uses nothing of it. */
    protected RemoteDriver() {
        this(List.of());
    }

    @Override
    public String name() {
        return "REMOTE";
    }

    @Override
    public InitialisationOrder order() {
        return InitialisationOrder.REMOTE_HOSTS;
    }

    @Override
    public void initialise(DriverContext context) {
        hosts = distinct().stream()
                .collect(Collectors.toUnmodifiableMap(
                        HostAddress::name, address -> RemoteHost.follow(address, context.events())));
    }

    private List<HostAddress> distinct() {
        Set<String> names = new HashSet<>();
        addresses.stream()
                .filter(address -> !names.add(address.name()))
                .findFirst()
                .ifPresent(twice -> {
                    throw LibvirtException.of(
                            ErrorCode.CONF_SYNTAX,
                            ErrorDomain.REMOTE,
                            "remote host '" + twice.name() + "' is named twice");
                });
        return addresses;
    }

    @Override
    public void stop() {
        hosts.values().forEach(RemoteHost::stop);
    }

    @Override
    public void shutdownWait(Duration deadline) {
        hosts.values().forEach(host -> host.awaitEnd(deadline));
    }

    @Override
    public Set<String> schemes() {
        return Set.of(HostAddress.SCHEME);
    }

    /** None: a client that names no URI means this host. */
    @Override
    public Optional<String> probe() {
        return Optional.empty();
    }

    @Override
    public List<String> hosts() {
        return addresses.stream().map(HostAddress::canonicalUri).toList();
    }

    /**
     * {@inheritDoc} A host that does not answer is opened all the same: its domains are shown as they were last seen.
     */
    @Override
    public Connection open(ConnectUri uri, OpenRequest request) {
        String name = uri.path().replaceFirst("^/", "");
        RemoteHost host = hosts.get(name);
        if (host == null) {
            throw LibvirtException.of(
                    ErrorCode.INVALID_ARG, ErrorDomain.REMOTE, "no remote host '" + name + "' is configured");
        }
        return new RemoteConnection(host, request);
    }
}
