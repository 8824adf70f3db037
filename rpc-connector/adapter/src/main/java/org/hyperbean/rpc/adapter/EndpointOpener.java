package org.hyperbean.rpc.adapter;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.time.Duration;
import java.util.function.Function;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;

/**
 * Opens connections through the application's message endpoint. The endpoint is left right after: what it hands out are
 * plain objects, so later calls cost no container call.
 */
final class EndpointOpener implements ConnectionOpener {
    /** How long the container may take to find an endpoint, for example while the application starts. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MessageEndpointFactory endpoints;

    EndpointOpener(MessageEndpointFactory endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public Connection open(OpenRequest request) {
        return deliver(opener -> opener.attempt(request)).orThrow();
    }

    @Override
    public EventLog eventLog() {
        return deliver(ConnectionOpener::eventLog);
    }

    private <T> T deliver(Function<ConnectionOpener, T> message) {
        MessageEndpoint endpoint = createEndpoint();
        try {
            return message.apply((ConnectionOpener) endpoint);
        } finally {
            endpoint.release();
        }
    }

    private MessageEndpoint createEndpoint() {
        try {
            return endpoints.createEndpoint(null, PATIENCE.toMillis());
        } catch (UnavailableException e) {
            throw LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.RPC, "the daemon does not take clients now")
                    .causedBy(e);
        }
    }
}
