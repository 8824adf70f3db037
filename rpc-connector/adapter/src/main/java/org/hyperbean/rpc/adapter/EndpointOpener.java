package org.hyperbean.rpc.adapter;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.time.Duration;
import java.util.Optional;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.EventLog;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;

/**
 * The application's way in, asked for through its message endpoint when the first client comes. The endpoint is left
 * right after, so later clients cost no container call.
 *
 * <p>Any session's thread comes here; {@code opener} is volatile, and two that come first at once ask twice.
 */
final class EndpointOpener implements ConnectionOpener {
    /** How long the container may take to find an endpoint, for example while the application starts. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final MessageEndpointFactory endpoints;
    private volatile Optional<ConnectionOpener> opener = Optional.empty();

    EndpointOpener(MessageEndpointFactory endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public Connection open(OpenRequest request) {
        return unwrapped().open(request);
    }

    @Override
    public Optional<Identity> authenticate(String user, String password, String face) {
        return unwrapped().authenticate(user, password, face);
    }

    @Override
    public EventLog eventLog() {
        return unwrapped().eventLog();
    }

    @Override
    public ConnectionOpener unwrapped() {
        Optional<ConnectionOpener> known = opener;
        if (known.isPresent()) {
            return known.get();
        }
        ConnectionOpener delivered = ask();
        opener = Optional.of(delivered);
        return delivered;
    }

    private ConnectionOpener ask() {
        MessageEndpoint endpoint = createEndpoint();
        try {
            return ((ConnectionOpener) endpoint).unwrapped();
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
