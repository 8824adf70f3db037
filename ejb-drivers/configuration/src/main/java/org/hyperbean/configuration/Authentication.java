package org.hyperbean.configuration;

/** How a client of a socket proves who it is. */
public enum Authentication {
    /** The permissions of the socket decide. */
    NONE
}
