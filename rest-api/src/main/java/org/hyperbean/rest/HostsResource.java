package org.hyperbean.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hyperbean.rest.representation.HostRepresentation;
import org.hyperbean.rest.representation.HostSummary;

/** The hosts. */
@Path("/hosts")
@RequestScoped
@Tag(name = "hosts")
public class HostsResource {
    @Inject
    private Hosts hosts;

    @Inject
    private Caller caller;

    /** All hosts. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The hosts that can be opened")
    public List<HostSummary> list() {
        return hosts.all().stream().map(HostSummary::of).toList();
    }

    /** One host. */
    @GET
    @Path("{host}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A host: hypervisor, processors, memory, number of domains")
    public HostRepresentation host(@PathParam("host") String id) {
        Host host = hosts.find(id);
        return HostRepresentation.of(host, caller.connect(host));
    }

    /** One host's capabilities. */
    @GET
    @Path("{host}/capabilities")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(summary = "A host's capabilities document")
    public String capabilities(@PathParam("host") String id) {
        return caller.connect(hosts.find(id)).host().capabilities();
    }
}
