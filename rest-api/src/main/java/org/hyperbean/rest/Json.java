package org.hyperbean.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;

/** Representations as JSON text, where JAX-RS does not write them: members in the order of the alphabet. */
public final class Json {
    private static final Jsonb JSONB = JsonbBuilder.create();

    private Json() {}

    /** A representation as JSON text. */
    public static String text(Object representation) {
        return JSONB.toJson(representation);
    }
}
