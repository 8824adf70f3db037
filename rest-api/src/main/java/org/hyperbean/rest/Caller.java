package org.hyperbean.rest;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.ConnectionOpener;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.driver.Role;

/**
 * Who makes the request that is being served, and the connections that were opened for it; they are closed with it. One
 * thread serves a request.
 */
@RequestScoped
public class Caller {
    private static final String FACE = "rest";

    @Inject
    private HttpServletRequest request;

    @Inject
    private ConnectionOpener opener;

    private final List<Connection> connections = new ArrayList<>();

    /** A connection with the caller's rights, open until the request has been served. */
    public Connection connect(Host host) {
        Connection connection = open(host);
        connections.add(connection);
        return connection;
    }

    /** A connection with the caller's rights that outlives the request: whoever asks for it closes it. */
    public Connection open(Host host) {
        return opener.open(new OpenRequest(Optional.of(host.uri()), false, identity()));
    }

    @PreDestroy
    void close() {
        connections.forEach(Connection::close);
    }

    private Identity identity() {
        Set<Role> roles = Stream.of(Role.values())
                .filter(role -> request.isUserInRole(role.roleName()))
                .collect(Collectors.toUnmodifiableSet());
        return new Identity(request.getUserPrincipal().getName(), roles, FACE, Optional.empty());
    }
}
