package org.hyperbean.rpc.client.uri;

import java.util.Locale;
import java.util.Optional;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.configuration.ClientEnvironment;
import org.hyperbean.rpc.client.configuration.ClientSettings;

/** Finds the URI that is meant: the given one, an alias, or a default. */
public record UriChoice(ClientEnvironment environment, ClientSettings settings) {
    /**
     * The URI for what a caller gave.
     *
     * @param given a URI or an alias; nothing, or an empty text, asks for {@code LIBVIRT_DEFAULT_URI}, then for the
     *     setting {@code uri_default}
     * @param aliases whether names of the setting {@code uri_aliases} are understood
     * @return empty if nobody names one, so that the daemon of this host chooses
     * @throws LibvirtException when it is no URI, or the settings are malformed
     */
    public Optional<ConnectionUri> choose(Optional<String> given, boolean aliases) {
        return given.filter(text -> !text.isEmpty())
                .or(() -> environment.variable("LIBVIRT_DEFAULT_URI"))
                .or(settings::uriDefault)
                .map(UriChoice::spelledOut)
                .map(text -> aliases ? settings.alias(text).orElse(text) : text)
                .map(ConnectionUri::parse);
    }

    /** The short forms of Xen's URI from times before there were others. */
    private static String spelledOut(String text) {
        boolean xen = text.toLowerCase(Locale.ROOT).equals("xen") || text.equals("xen://");
        return xen ? "xen:///system" : text;
    }
}
