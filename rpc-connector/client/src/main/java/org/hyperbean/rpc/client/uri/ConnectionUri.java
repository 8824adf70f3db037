package org.hyperbean.rpc.client.uri;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * A URI such as {@code qemu+ssh://root@host:2222/system?keyfile=/k}, taken apart as libvirt does.
 *
 * @param text the URI as it was given
 * @param scheme driver and transport, such as {@code qemu+ssh}
 * @param host without the brackets of an IPv6 address
 * @param path with its leading slash, or empty
 * @param parameters in their order; separated by {@code &} or {@code ;}
 */
public record ConnectionUri(
        String text,
        String scheme,
        Optional<String> user,
        Optional<String> host,
        OptionalInt port,
        String path,
        List<UriParameter> parameters,
        Optional<String> fragment) {
    /** Drivers whose URIs cannot do without a path, so that a name like {@code system} is hardly a host. */
    private static final Set<String> NEEDING_PATH = Set.of("qemu", "vbox", "vz");

    private static final Set<String> USUAL_PATHS = Set.of("system", "session");

    /** The parts of RFC 3986; blanks, control characters and lone percent signs are in none of them. */
    private static final Pattern URI = Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):"
            + "(?://(?:(?<user>[^@/?#\\s]*)@)?(?<host>\\[[0-9A-Za-z:.%]+]|[^:/?#@\\[\\]\\s]*)(?::(?<port>[0-9]+))?"
            + "(?=[/?#]|$)|(?!//))"
            + "(?<path>[^?#\\s]*)(?:\\?(?<query>[^#\\s]*))?(?:#(?<fragment>\\S*))?");

    private static final Pattern WITHOUT_SCHEME = Pattern.compile("[^:\\s]*");
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** Keeps its own copy of the parameters. */
    public ConnectionUri {
        parameters = List.copyOf(parameters);
    }

    /**
     * Takes a URI apart.
     *
     * @throws LibvirtException when the text is no URI, has no driver, or lacks a slash where a host called
     *     {@code system} makes that likely
     */
    public static ConnectionUri parse(String text) {
        Matcher parts = URI.matcher(text);
        if (LONE_PERCENT.matcher(text).find()) {
            throw unparsable(text);
        }
        if (!parts.matches()) {
            throw WITHOUT_SCHEME.matcher(text).matches() ? withoutDriver(text) : unparsable(text);
        }
        ConnectionUri uri = new ConnectionUri(
                text,
                parts.group("scheme"),
                part(parts, "user").map(UriQuery::decode),
                part(parts, "host").map(ConnectionUri::withoutBrackets),
                part(parts, "port").map(port -> port(text, port)).orElse(OptionalInt.empty()),
                UriQuery.decode(parts.group("path")),
                part(parts, "query").map(UriQuery::parse).orElse(List.of()),
                part(parts, "fragment").map(UriQuery::decode));
        uri.checkSlash();
        return uri;
    }

    /** The scheme without the transport. */
    public String driver() {
        int plus = scheme.indexOf('+');
        return plus < 0 ? scheme : scheme.substring(0, plus);
    }

    /** What stands behind the scheme's plus sign, if it has one. */
    public Optional<String> transportName() {
        int plus = scheme.indexOf('+');
        return plus < 0 ? Optional.empty() : Optional.of(scheme.substring(plus + 1));
    }

    private static Optional<String> part(Matcher parts, String name) {
        return Optional.ofNullable(parts.group(name)).filter(part -> !part.isEmpty());
    }

    private static String withoutBrackets(String host) {
        return UriQuery.decode(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
    }

    private static OptionalInt port(String text, String digits) {
        try {
            return OptionalInt.of(Integer.parseInt(digits));
        } catch (NumberFormatException _) {
            throw unparsable(text);
        }
    }

    private void checkSlash() {
        boolean withoutPath = path.isEmpty() || path.equals("/");
        if (NEEDING_PATH.contains(scheme)
                && withoutPath
                && host.filter(USUAL_PATHS::contains).isPresent()) {
            throw LibvirtException.of(
                    ErrorCode.INTERNAL_ERROR,
                    ErrorDomain.NONE,
                    "invalid URI %s (maybe you want %s:///%s)".formatted(text, scheme, host.orElseThrow()));
        }
    }

    private static LibvirtException unparsable(String text) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.URI, "Unable to parse URI " + text);
    }

    private static LibvirtException withoutDriver(String text) {
        return LibvirtException.of(
                ErrorCode.NO_CONNECT, ErrorDomain.NONE, "URI '" + text + "' does not include a driver name");
    }

    /** The URI as it was given. */
    @Override
    public String toString() {
        return text;
    }
}
