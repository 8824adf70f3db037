package org.hyperbean.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.hyperbean.rest.representation.Problem;

/** Failures of HTTP's own, such as a path that is not there. Headers of the response stay. */
@Provider
public class WebExceptionMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException failure) {
        Response response = failure.getResponse();
        StatusType status = response.getStatusInfo();
        boolean isError = status.getFamily() == Family.CLIENT_ERROR || status.getFamily() == Family.SERVER_ERROR;
        return isError
                ? Problems.fill(
                        Response.fromResponse(response),
                        Problem.of(status.getStatusCode(), status.getReasonPhrase(), failure.getMessage()))
                : response;
    }
}
