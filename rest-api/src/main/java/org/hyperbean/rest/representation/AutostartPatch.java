package org.hyperbean.rest.representation;

/**
 * A change of a domain, as merge patch (RFC 7396).
 *
 * @param autostart whether the domain starts with the daemon
 */
public record AutostartPatch(Boolean autostart) {}
