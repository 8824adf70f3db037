package org.hyperbean.rpc.client.uri;

/** One parameter behind a URI's question mark, decoded. Names are compared without regard to case. */
public record UriParameter(String name, String value) {
    boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }

    /** As libvirt writes it into a URI: the name as it is. */
    String encoded() {
        return name + "=" + UriQuery.encodeValue(value);
    }
}
