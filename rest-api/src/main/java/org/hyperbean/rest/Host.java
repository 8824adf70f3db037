package org.hyperbean.rest;

/**
 * A host as the REST face names it.
 *
 * @param id short name that can stand in a path, such as {@code qemu-system}
 * @param uri canonical URI, such as {@code qemu:///system}
 */
public record Host(String id, String uri) {
    /** The host with a canonical URI. Its id is the URI with a hyphen for everything that needs care in a path. */
    public static Host of(String uri) {
        return new Host(uri.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", ""), uri);
    }
}
