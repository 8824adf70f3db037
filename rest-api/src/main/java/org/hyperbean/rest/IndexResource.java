package org.hyperbean.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hyperbean.rest.representation.Index;

/** The entrance of the API. */
@Path("/")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IndexResource {
    /** Where everything is. */
    @GET
    @Operation(summary = "Where everything is")
    public Index index() {
        return new Index(Hrefs.hosts(), Hrefs.domains(), Hrefs.events(), "/openapi", "/health");
    }
}
