package org.hyperbean.driver;

import java.util.List;

/** One domain's answer to {@code virConnectGetAllDomainStats}, in libvirt's order of parameters. */
public record DomainStats(Domain domain, List<TypedParameter> parameters) {
    /** Keeps a copy, so that the value cannot change. */
    public DomainStats {
        parameters = List.copyOf(parameters);
    }
}
