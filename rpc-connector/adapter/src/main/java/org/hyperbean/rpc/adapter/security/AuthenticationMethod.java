package org.hyperbean.rpc.adapter.security;

/** How the clients of a listener prove who they are. */
public sealed interface AuthenticationMethod {
    /** Whoever can connect is who the channel says. */
    record None() implements AuthenticationMethod {}

    /** By name and password, or by what else a mechanism of SASL asks for. */
    record Sasl(SaslService service) implements AuthenticationMethod {}

    /** polkit decides about the process at the other end of a unix socket. */
    record Polkit(PolkitCheck check) implements AuthenticationMethod {}
}
