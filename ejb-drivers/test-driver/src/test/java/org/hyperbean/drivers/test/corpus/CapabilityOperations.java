package org.hyperbean.drivers.test.corpus;

import java.util.Map;
import java.util.Set;

/** What the test driver's host offers. */
final class CapabilityOperations implements Operations {
    @Override
    public Set<String> kinds() {
        return Set.of("capabilities");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "test.capabilities",
                _ -> BaseDomains.connected(connection -> connection.host().capabilities()),
                "test.cpu-models",
                given -> BaseDomains.connected(connection -> String.join(
                        "\n",
                        connection
                                .host()
                                .processorModels(given.parameters().path("arch").asText(), 0))),
                "test.type",
                _ -> BaseDomains.connected(connection -> "%s 9000000 %d maxvcpu=%d"
                        .formatted(
                                connection.host().type(),
                                connection.host().version(),
                                connection.host().maximumVcpus(""))));
    }
}
