package org.hyperbean.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.hyperbean.configuration.Configuration;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.DriverDirectory;

/** Tells faces and health checks what the driver table has. */
@ApplicationScoped
public class HostDirectory implements DriverDirectory {
    private final DriverTable drivers;
    private final UriRules rules;

    /** For the container. */
    @Inject
    public HostDirectory(DriverTable drivers, Configuration configuration) {
        this(drivers, UriRules.of(configuration));
    }

    HostDirectory(DriverTable drivers, UriRules rules) {
        this.drivers = drivers;
        this.rules = rules;
    }

    /** For the container's proxy, which uses nothing of it. */
    protected HostDirectory() {
        this(new DriverTable(), UriRules.NONE);
    }

    @Override
    public List<Entry> drivers() {
        return drivers.entries().stream()
                .map(entry -> new Entry(entry.driver().name(), entry.failure()))
                .toList();
    }

    /** {@inheritDoc} What drivers offer comes first, then the fallback, which offers itself to nobody. */
    @Override
    public List<String> hosts() {
        Stream<String> fallback = rules.fallback().filter(this::isUsable).stream();
        return Stream.concat(drivers.hosts(), fallback).distinct().toList();
    }

    private boolean isUsable(String uri) {
        return drivers.hypervisor(ConnectUri.parse(uri).scheme())
                .filter(entry -> entry.failure().isEmpty())
                .isPresent();
    }
}
