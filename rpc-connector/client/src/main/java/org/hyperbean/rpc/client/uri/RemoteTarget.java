package org.hyperbean.rpc.client.uri;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The way to a daemon and what to ask it for.
 *
 * @param driver in small letters; empty when no URI was given
 * @param host {@code localhost} where the URI names none
 * @param port the URI's own or the transport's usual one; none for transports without
 * @param path of the URI
 * @param name what the daemon is asked to open; empty lets it choose
 */
public record RemoteTarget(
        Optional<String> driver,
        TransportKind transport,
        Optional<String> user,
        String host,
        OptionalInt port,
        String path,
        UriOptions options,
        String name) {
    /** The pseudo driver by which the daemon is asked to find one. */
    private static final String ANY_DRIVER = "remote";

    /** Without a URI: the daemon of this host, and whichever driver it chooses. */
    public static RemoteTarget ofThisHost() {
        return new RemoteTarget(
                Optional.empty(),
                TransportKind.UNIX,
                Optional.empty(),
                "localhost",
                OptionalInt.empty(),
                "",
                UriOptions.of(List.of()),
                "");
    }

    /**
     * What a URI says.
     *
     * @throws LibvirtException invalid argument when its transport or a parameter is not understood
     */
    public static RemoteTarget of(ConnectionUri uri) {
        TransportKind transport = transport(uri);
        if (transport == TransportKind.UNIX && uri.host().isPresent()) {
            throw invalid("using unix socket and remote server '" + uri.host().orElseThrow() + "' is not supported.");
        }
        UriOptions options = UriOptions.of(uri.parameters());
        return new RemoteTarget(
                Optional.of(uri.driver().toLowerCase(Locale.ROOT)),
                transport,
                uri.user(),
                uri.host().orElse("localhost"),
                uri.port().isPresent() ? uri.port() : transport.defaultPort(),
                uri.path(),
                options,
                options.text("name").orElseGet(() -> name(uri, options.foreign())));
    }

    /** Whether the URI asks for a daemon of the user's own. */
    public boolean isSession() {
        return path.equals("/session");
    }

    private static TransportKind transport(ConnectionUri uri) {
        if (uri.transportName().isEmpty()) {
            return uri.host().isPresent() ? TransportKind.TLS : TransportKind.UNIX;
        }
        return TransportKind.named(uri.transportName().orElseThrow())
                .orElseThrow(() -> invalid("remote_open: transport in URL not recognised"
                        + " (should be tls|unix|ssh|ext|tcp|libssh2|libssh)"));
    }

    private static String name(ConnectionUri uri, List<UriParameter> parameters) {
        if (uri.driver().equalsIgnoreCase(ANY_DRIVER)) {
            return "";
        }
        String query = parameters.isEmpty()
                ? ""
                : parameters.stream().map(UriParameter::encoded).collect(Collectors.joining("&", "?", ""));
        String fragment =
                uri.fragment().map(part -> "#" + UriQuery.encodePath(part)).orElse("");
        return uri.driver() + "://" + UriQuery.encodePath(uri.path()) + query + fragment;
    }

    private static LibvirtException invalid(String text) {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.REMOTE, text);
    }
}
