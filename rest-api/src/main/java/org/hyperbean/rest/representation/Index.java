package org.hyperbean.rest.representation;

/** Where everything is. */
public record Index(String hosts, String domains, String events, String openapi, String health) {}
