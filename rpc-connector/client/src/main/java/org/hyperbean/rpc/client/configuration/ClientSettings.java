package org.hyperbean.rpc.client.configuration;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * What {@code libvirt.conf} says to clients. Its file is read once, when this is made; values are looked at when asked.
 */
public final class ClientSettings {
    private static final Pattern ALIAS = Pattern.compile("(?<name>[^=]*)=(?<uri>.*)");
    private static final Pattern ALIAS_NAME = Pattern.compile("[A-Za-z0-9_-]+");

    private final ConfFile file;

    private ClientSettings(ConfFile file) {
        this.file = file;
    }

    /**
     * The settings for some surroundings: the system's file for root, the user's own for others.
     *
     * @throws LibvirtException configuration file syntax error
     */
    public static ClientSettings read(ClientEnvironment environment) {
        return new ClientSettings(
                ConfFile.read(environment.configurationFolder().resolve("libvirt.conf")));
    }

    /** What to open when nothing is asked for. */
    public Optional<String> uriDefault() {
        return file.text("uri_default");
    }

    /** Which daemon's socket to take, {@code auto}, {@code legacy} or {@code direct}. */
    public Optional<String> remoteMode() {
        return file.text("remote_mode");
    }

    /** What runs at the far end of ssh, {@code auto}, {@code netcat} or {@code native}. */
    public Optional<String> remoteProxy() {
        return file.text("remote_proxy");
    }

    /** Which protocols and ciphers TLS may use, in GnuTLS's language. */
    public Optional<String> tlsPriority() {
        return file.text("tls_priority");
    }

    /**
     * The URI for which a name stands.
     *
     * @throws LibvirtException configuration file syntax error when an alias is malformed
     */
    public Optional<String> alias(String name) {
        Map<String, String> aliases = file.texts("uri_aliases").stream()
                .map(ClientSettings::parsed)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        return Optional.ofNullable(aliases.get(name));
    }

    private static Map.Entry<String, String> parsed(String entry) {
        Matcher parts = ALIAS.matcher(entry);
        if (!parts.matches()) {
            throw malformed(entry, "expected 'alias=uri://host/path'");
        }
        if (!ALIAS_NAME.matcher(parts.group("name")).matches()) {
            throw malformed(entry, "aliases may only contain 'a-Z, 0-9, _, -'");
        }
        return Map.entry(parts.group("name"), parts.group("uri"));
    }

    private static LibvirtException malformed(String entry, String problem) {
        return LibvirtException.of(
                ErrorCode.CONF_SYNTAX,
                ErrorDomain.URI,
                "Malformed 'uri_aliases' config entry '" + entry + "', " + problem);
    }
}
