package org.hyperbean.configuration;

/** How the clients of a listener prove who they are. */
public enum Authentication {
    /** Whoever can connect may do so: the permissions of the socket, or the certificate, decide. */
    NONE,
    /** Name and password, by a mechanism of SASL. */
    SASL,
    /** polkit decides about the client's process; for unix sockets. */
    POLKIT
}
