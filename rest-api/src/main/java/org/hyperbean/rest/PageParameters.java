package org.hyperbean.rest;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a request for a list of domains may say. */
public class PageParameters {
    private static final String PAGE = "100";

    @QueryParam("state")
    @DefaultValue("")
    @Parameter(description = "only domains in this state, such as running or shut off")
    private String state;

    @QueryParam("limit")
    @DefaultValue(PAGE)
    @Parameter(description = "the most domains of one page, up to 1000")
    private int limit;

    @QueryParam("cursor")
    @DefaultValue("")
    @Parameter(description = "where to go on, from the member next of the page before")
    private String cursor;

    /**
     * The query that they make.
     *
     * @throws BadRequestException when one of them is not allowed
     */
    DomainQuery query() {
        try {
            return DomainQuery.of(state, limit, cursor);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e.getMessage(), e);
        }
    }
}
