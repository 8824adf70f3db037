package org.hyperbean.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import org.hyperbean.driver.DriverDirectory;

/** The hosts that can be opened, by their ids. */
@ApplicationScoped
public class Hosts {
    private final DriverDirectory directory;

    /** For the container. */
    @Inject
    public Hosts(DriverDirectory directory) {
        this.directory = directory;
    }

    /** For the container's proxy, which uses nothing of it. */
    protected Hosts() {
        this.directory = null;
    }

    /** All hosts, in the order of the daemon's drivers. */
    public List<Host> all() {
        return directory.hosts().stream().map(Host::of).toList();
    }

    /**
     * The host with an id.
     *
     * @throws NotFoundException when there is none
     */
    public Host find(String id) {
        return all().stream()
                .filter(host -> host.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("no host with id '" + id + "'"));
    }
}
