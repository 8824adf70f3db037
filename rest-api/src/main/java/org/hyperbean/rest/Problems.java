package org.hyperbean.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.hyperbean.rest.representation.Problem;

/** Responses that tell of a failure. */
final class Problems {
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private Problems() {}

    /** A new response. */
    static Response response(Problem problem) {
        return fill(Response.status(problem.status()), problem);
    }

    /** The response of another, with the problem as its body. */
    static Response fill(ResponseBuilder response, Problem problem) {
        return response.type(PROBLEM_JSON).entity(problem).build();
    }
}
