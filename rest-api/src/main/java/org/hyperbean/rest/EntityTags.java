package org.hyperbean.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Entity tags: digests of representations. */
final class EntityTags {
    private EntityTags() {}

    /** The tag of a document or a record of values. */
    static EntityTag of(Object representation) {
        byte[] bytes = representation.toString().getBytes(StandardCharsets.UTF_8);
        return new EntityTag(UUID.nameUUIDFromBytes(bytes).toString());
    }

    /**
     * Holds the caller to its {@code If-Match} and {@code If-None-Match}.
     *
     * @throws WebApplicationException 304 or 412, when they do not hold for the tag
     */
    static void check(Request request, EntityTag current) {
        ResponseBuilder unmet = request.evaluatePreconditions(current);
        if (unmet != null) {
            throw new WebApplicationException(unmet.tag(current).build());
        }
    }
}
