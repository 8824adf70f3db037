package org.hyperbean.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The one place where addresses of resources are made, each an absolute path on this server. */
public final class Hrefs {
    /** Where the API begins. */
    static final String BASE = "/api/v1";

    private Hrefs() {}

    /** All hosts. */
    public static String hosts() {
        return BASE + "/hosts";
    }

    /** A host. */
    public static String host(Host host) {
        return hosts() + "/" + segment(host.id());
    }

    /** A host's capabilities document. */
    public static String capabilities(Host host) {
        return host(host) + "/capabilities";
    }

    /** A host's domains. */
    public static String domains(Host host) {
        return host(host) + "/domains";
    }

    /** A domain, by its name. */
    public static String domain(Host host, String name) {
        return domains(host) + "/" + segment(name);
    }

    /** The domains of all hosts. */
    public static String domains() {
        return BASE + "/domains";
    }

    /** The stream of events. */
    public static String events() {
        return BASE + "/events";
    }

    /** A text as part of a path or of a query. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
