package org.hyperbean.rest.representation;

import org.hyperbean.rest.Host;
import org.hyperbean.rest.Hrefs;

/** A host in a list. */
public record HostSummary(String id, String uri, String href) {
    /** The summary of a host. */
    public static HostSummary of(Host host) {
        return new HostSummary(host.id(), host.uri(), Hrefs.host(host));
    }
}
