package org.hyperbean.rest.representation;

import java.util.List;
import java.util.Optional;

/**
 * A part of a list of domains, in the order of hosts and names.
 *
 * @param next where the list goes on; absent at its end
 * @param unavailable hosts that could not be asked and whose domains are missing
 */
public record DomainPage(List<DomainRepresentation> domains, Optional<String> next, List<HostProblem> unavailable) {
    /**
     * A host that could not be asked.
     *
     * @param host the host's id
     * @param problem why
     */
    public record HostProblem(String host, Problem problem) {}
}
