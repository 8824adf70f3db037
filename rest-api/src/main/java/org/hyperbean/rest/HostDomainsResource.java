package org.hyperbean.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.Domain;
import org.hyperbean.rest.representation.DomainPage;
import org.hyperbean.rest.representation.DomainRepresentation;

/** The domains of one host. */
@Path("/hosts/{host}/domains")
@RequestScoped
@Tag(name = "domains")
public class HostDomainsResource {
    @Inject
    private Hosts hosts;

    @Inject
    private Caller caller;

    @Context
    private UriInfo uris;

    /** The domains of the host. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Domains of one host, by name")
    public DomainPage list(@PathParam("host") String id, @BeanParam PageParameters parameters) {
        Host host = hosts.find(id);
        DomainQuery query = parameters.query();
        return query.page(DomainRepresentation.all(host, caller.connect(host)), Hrefs.domains(host), List.of());
    }

    /** Defines a domain, or starts one without keeping a definition. */
    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Defines a domain from its XML document; with transient=true starts it without keeping it")
    public Response add(
            @PathParam("host") String id,
            @QueryParam("transient") @DefaultValue("false") boolean startsTransient,
            InputStream document)
            throws IOException {
        Host host = hosts.find(id);
        Connection connection = caller.connect(host);
        String xml = Documents.read(document);
        Domain domain = startsTransient
                ? connection.domains().create(xml, 0)
                : connection.domains().define(xml, 0);
        return Response.created(uris.getBaseUri().resolve(Hrefs.domain(host, domain.name())))
                .entity(DomainRepresentation.of(
                        host, connection.domainInformation().status(domain)))
                .build();
    }
}
