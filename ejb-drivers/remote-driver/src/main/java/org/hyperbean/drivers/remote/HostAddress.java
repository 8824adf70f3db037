package org.hyperbean.drivers.remote;

import org.hyperbean.driver.EventScope;

/**
 * A host that the operator has named.
 *
 * @param name short name, unique in this daemon
 * @param uri how its daemon is reached, such as {@code qemu+tls://lab1.example.org/system}
 */
record HostAddress(String name, String uri) {
    /** The scheme of URIs that lead to remote hosts. */
    static final String SCHEME = "host";

    /** Takes {@code name=uri} apart, which the configuration has checked. */
    static HostAddress parse(String setting) {
        int equals = setting.indexOf('=');
        return new HostAddress(setting.substring(0, equals), setting.substring(equals + 1));
    }

    /** The URI that clients of this daemon open the host by. */
    String canonicalUri() {
        return SCHEME + ":///" + name;
    }

    /** What the host's events belong to. */
    EventScope scope() {
        return new EventScope(canonicalUri());
    }
}
