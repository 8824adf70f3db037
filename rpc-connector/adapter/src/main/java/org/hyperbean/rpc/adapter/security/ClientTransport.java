package org.hyperbean.rpc.adapter.security;

/** How a client came in. The numbers are those of libvirt's {@code virClientTransport}. */
public enum ClientTransport {
    UNIX(0),
    TCP(1),
    TLS(2);

    private final int number;

    ClientTransport(int number) {
        this.number = number;
    }

    /** The number on the wire. */
    public int number() {
        return number;
    }
}
