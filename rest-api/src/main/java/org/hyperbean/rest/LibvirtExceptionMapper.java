package org.hyperbean.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rest.representation.Problem;

/** Failures that libvirt knows. */
@Provider
public class LibvirtExceptionMapper implements ExceptionMapper<LibvirtException> {
    @Override
    public Response toResponse(LibvirtException failure) {
        return Problems.response(Problem.of(failure));
    }
}
