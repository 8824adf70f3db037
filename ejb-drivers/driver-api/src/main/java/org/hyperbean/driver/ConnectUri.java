package org.hyperbean.driver;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The driver URI of a connection, such as {@code qemu:///system} or {@code test:///default?x=1}, taken apart as libvirt
 * does.
 *
 * @param text the URI as it was given
 * @param scheme the driver, without a transport
 * @param path with its leading slash, or empty
 * @param query what follows the question mark
 */
public record ConnectUri(String text, String scheme, Optional<String> server, String path, Optional<String> query) {
    private static final Pattern SEPARATOR = Pattern.compile("[&;]");

    /**
     * Takes a URI apart.
     *
     * @throws LibvirtException internal error when it has no scheme
     */
    public static ConnectUri parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            throw LibvirtException.of(
                    ErrorCode.NO_CONNECT, ErrorDomain.NONE, "URI " + text + " does not include a driver name");
        }
        String scheme = text.substring(0, colon);
        String rest = text.substring(colon + 1);
        int fragment = rest.indexOf('#');
        rest = fragment < 0 ? rest : rest.substring(0, fragment);
        int question = rest.indexOf('?');
        Optional<String> query = question < 0 ? Optional.empty() : Optional.of(rest.substring(question + 1));
        rest = question < 0 ? rest : rest.substring(0, question);
        if (!rest.startsWith("//")) {
            return new ConnectUri(text, scheme, Optional.empty(), rest, query);
        }
        int slash = rest.indexOf('/', 2);
        String server = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
        String path = slash < 0 ? "" : rest.substring(slash);
        return new ConnectUri(text, scheme, server.isEmpty() ? Optional.empty() : Optional.of(server), path, query);
    }

    /** The value of a parameter of the query, as it stands there; the first one counts. */
    public Optional<String> parameter(String name) {
        return query.stream()
                .flatMap(text -> Stream.of(SEPARATOR.split(text, -1)))
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1))
                .findFirst();
    }
}
