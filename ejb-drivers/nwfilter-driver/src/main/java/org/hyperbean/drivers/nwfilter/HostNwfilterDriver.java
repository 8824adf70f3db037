package org.hyperbean.drivers.nwfilter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.EventScope;
import org.hyperbean.driver.InitialisationOrder;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.NwfilterBindingDirectory;
import org.hyperbean.driver.NwfilterDirectory;
import org.hyperbean.driver.NwfilterDriver;
import org.hyperbean.host.DefinitionFolder;

/**
 * Keeps the network filters of this host, for the connections to all its hypervisors.
 *
 * <p>Threads: the daemon initialises the driver on one thread; {@code filters} is volatile so that the threads of calls
 * see it. {@link KeptFilters} says how filters are guarded.
 */
@ApplicationScoped
public class HostNwfilterDriver implements NwfilterDriver {
    private static final EventScope SCOPE = new EventScope("nwfilter:///system");

    private volatile Optional<KeptFilters> filters = Optional.empty();

    @Override
    public String name() {
        return "nwfilter";
    }

    @Override
    public InitialisationOrder order() {
        return InitialisationOrder.NETWORK_FILTERS;
    }

    @Override
    public EventScope scope() {
        return SCOPE;
    }

    @Override
    public void initialise(DriverContext context) {
        Path folder = context.directories().configuration().resolve("nwfilter");
        try {
            DefinitionFolder definitions = new DefinitionFolder(folder, "nwfilter-edit", ErrorDomain.NWFILTER);
            definitions.create();
            KeptFilters kept = new KeptFilters(definitions);
            kept.load();
            filters = Optional.of(kept);
        } catch (IOException e) {
            throw failure("the folder " + folder + " cannot be used: " + e.getMessage())
                    .causedBy(e);
        }
    }

    @Override
    public NwfilterDirectory nwfilters() {
        return new HostNwfilterDirectory(filters.orElseThrow(() -> failure("nwfilter state driver is not active")));
    }

    @Override
    public NwfilterBindingDirectory nwfilterBindings() {
        return new HostNwfilterBindings();
    }

    private static LibvirtException failure(String detail) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.NWFILTER, detail);
    }
}
