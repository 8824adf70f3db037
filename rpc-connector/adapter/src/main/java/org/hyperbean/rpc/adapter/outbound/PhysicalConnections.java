package org.hyperbean.rpc.adapter.outbound;

import java.util.List;
import java.util.Optional;
import org.hyperbean.rpc.client.ConnectionOptions;
import org.hyperbean.rpc.client.Connector;
import org.hyperbean.rpc.client.KeepalivePolicy;
import org.hyperbean.rpc.client.LibvirtConnection;
import org.hyperbean.rpc.client.credentials.CredentialRequest;
import org.hyperbean.rpc.client.credentials.Credentials;

/** Opens the client's connections that managed ones stand for. */
final class PhysicalConnections {
    private PhysicalConnections() {}

    static LibvirtConnection open(ConnectionSettings settings, Optional<ConnectionCredentials> credentials) {
        Optional<KeepalivePolicy> keepalive = Optional.of(settings.keepaliveInterval())
                .filter(interval -> !interval.isZero())
                .map(interval -> new KeepalivePolicy(interval, settings.keepaliveCount()));
        Credentials asked = credentials
                .<Credentials>map(known -> wanted -> answers(known, wanted))
                .orElse(Credentials.NONE);
        ConnectionOptions options = ConnectionOptions.DEFAULT
                .withReadOnly(settings.readOnly())
                .withDeadline(settings.connectTimeout())
                .withKeepalive(keepalive)
                .withConnector(Connector.ofThisProcess().withCredentials(asked));
        return LibvirtConnection.open(settings.uri(), options);
    }

    /**
     * What a deployer has for a daemon that asks; a realm, and questions that only a person understands, it has not.
     */
    private static Optional<List<String>> answers(ConnectionCredentials known, List<CredentialRequest> wanted) {
        List<String> answers = wanted.stream()
                .flatMap(request -> known.answer(request.kind()).stream())
                .toList();
        return Optional.of(answers).filter(all -> all.size() == wanted.size());
    }
}
