package org.hyperbean.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.Domain;
import org.hyperbean.rest.representation.AutostartPatch;
import org.hyperbean.rest.representation.DomainRepresentation;
import org.hyperbean.rest.representation.Statistics;

/** One domain of one host, by UUID or name. */
@Path("/hosts/{host}/domains/{domain}")
@RequestScoped
@Tag(name = "domains")
public class DomainResource {
    /** {@code VIR_DOMAIN_XML_INACTIVE}. */
    private static final int XML_INACTIVE = 2;

    @Inject
    private Hosts hosts;

    @Inject
    private Caller caller;

    @Context
    private Request request;

    @PathParam("host")
    private String hostId;

    @PathParam("domain")
    private String uuidOrName;

    /** The domain as JSON. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A domain: state, memory, processors")
    public Response representation() {
        DomainRepresentation domain = current(connect());
        EntityTags.check(request, EntityTags.of(domain));
        return Response.ok(domain).tag(EntityTags.of(domain)).build();
    }

    /** The domain as libvirt's document. */
    @GET
    @Produces(MediaType.APPLICATION_XML)
    @Operation(summary = "A domain's XML document")
    public Response document(@QueryParam("inactive") @DefaultValue("false") boolean inactive) {
        Connection connection = connect();
        String xml = connection.domainInformation().xml(find(connection), inactive ? XML_INACTIVE : 0);
        EntityTags.check(request, EntityTags.of(xml));
        return Response.ok(xml).tag(EntityTags.of(xml)).build();
    }

    /** The domain's figures. */
    @GET
    @Path("statistics")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A domain's statistics under libvirt's names")
    public Map<String, Object> statistics() {
        Connection connection = connect();
        return Statistics.of(connection.domains().statistics(List.of(find(connection)), 0, 0));
    }

    /** Changes whether the domain starts with the daemon. */
    @PATCH
    @Consumes("application/merge-patch+json")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sets whether a domain starts with the daemon")
    public DomainRepresentation patch(AutostartPatch patch) {
        if (patch == null || patch.autostart() == null) {
            throw new BadRequestException("only autostart can be changed");
        }
        Connection connection = connect();
        checkPreconditions(connection);
        connection.domainLifecycle().setAutostart(find(connection), patch.autostart());
        return current(connection);
    }

    /** Removes the definition. */
    @DELETE
    @Operation(summary = "Removes a domain's definition")
    public void undefine() {
        Connection connection = connect();
        checkPreconditions(connection);
        connection.domains().undefine(find(connection), 0);
    }

    /** Starts, stops or otherwise acts on the domain. */
    @POST
    @Path("actions/{action}")
    @Operation(summary = "start, suspend, resume, shutdown, reboot, reset or destroy")
    public void act(@PathParam("action") DomainAction action) {
        Connection connection = connect();
        checkPreconditions(connection);
        action.apply(connection.domainLifecycle(), find(connection));
    }

    private Connection connect() {
        return caller.connect(hosts.find(hostId));
    }

    private Domain find(Connection connection) {
        return DomainLookup.find(connection, uuidOrName);
    }

    private DomainRepresentation current(Connection connection) {
        return DomainRepresentation.of(
                hosts.find(hostId), connection.domainInformation().status(find(connection)));
    }

    private void checkPreconditions(Connection connection) {
        EntityTags.check(request, EntityTags.of(current(connection)));
    }
}
