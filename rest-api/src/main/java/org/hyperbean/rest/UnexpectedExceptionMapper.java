package org.hyperbean.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.hyperbean.rest.representation.Problem;

/** Failures that should not be: the log gets them whole, the client learns nothing of the inside. */
@Provider
public class UnexpectedExceptionMapper implements ExceptionMapper<RuntimeException> {
    private static final Logger LOG = System.getLogger(UnexpectedExceptionMapper.class.getName());

    @Override
    public Response toResponse(RuntimeException failure) {
        LOG.log(Level.ERROR, "a REST request failed", failure);
        return Problems.response(Problem.of(500, "Internal Server Error", "see the daemon's log"));
    }
}
