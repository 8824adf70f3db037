package org.hyperbean.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rest.representation.DomainPage;
import org.hyperbean.rest.representation.DomainPage.HostProblem;
import org.hyperbean.rest.representation.DomainRepresentation;
import org.hyperbean.rest.representation.Problem;

/** The domains of all hosts. */
@Path("/domains")
@RequestScoped
@Tag(name = "domains")
public class DomainsResource {
    @Inject
    private Hosts hosts;

    @Inject
    private Caller caller;

    /** The domains of all hosts; those of a host that cannot be asked are missing, and the page says so. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Domains of all hosts, by host and name")
    public DomainPage list(@BeanParam PageParameters parameters) {
        DomainQuery query = parameters.query();
        List<HostProblem> unavailable = new ArrayList<>();
        List<DomainRepresentation> domains = new ArrayList<>();
        for (Host host : hosts.all()) {
            try {
                domains.addAll(DomainRepresentation.all(host, caller.connect(host)));
            } catch (LibvirtException e) {
                unavailable.add(new HostProblem(host.id(), Problem.of(e)));
            }
        }
        return query.page(domains, Hrefs.domains(), unavailable);
    }
}
