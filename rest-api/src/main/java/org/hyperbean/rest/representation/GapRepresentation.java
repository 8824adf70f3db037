package org.hyperbean.rest.representation;

/**
 * Events that a client missed and that are no longer kept: what it knows of domains it should read anew.
 *
 * @param first sequence number of the first missed event
 * @param last sequence number of the last missed event
 */
public record GapRepresentation(long first, long last) {}
