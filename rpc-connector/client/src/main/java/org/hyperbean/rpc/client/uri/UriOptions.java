package org.hyperbean.rpc.client.uri;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The parameters of a URI that tell the client how to reach a daemon; all others are for the daemon. Of a parameter
 * that is given twice, the last one counts.
 */
public final class UriOptions {
    private static final Set<String> TEXTS = caseless(
            "name",
            "command",
            "socket",
            "auth",
            "authfile",
            "sshauth",
            "netcat",
            "keyfile",
            "pkipath",
            "known_hosts",
            "known_hosts_verify",
            "tls_priority",
            "mode",
            "proxy");

    private static final Set<String> SWITCHES = caseless("no_sanity", "no_verify", "no_tty");

    /** What strtol takes: blanks and a sign may come first. */
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?0*(?<digits>[0-9]{1,10})");

    private final List<UriParameter> known;
    private final List<UriParameter> foreign;

    private UriOptions(List<UriParameter> known, List<UriParameter> foreign) {
        this.known = known;
        this.foreign = foreign;
    }

    /**
     * Sorts out the parameters of a URI.
     *
     * @throws LibvirtException invalid argument if a switch is no number
     */
    static UriOptions of(List<UriParameter> parameters) {
        List<UriParameter> known =
                parameters.stream().filter(UriOptions::isKnown).toList();
        known.stream().filter(option -> SWITCHES.contains(option.name())).forEach(UriOptions::isOn);
        return new UriOptions(
                known, parameters.stream().filter(option -> !isKnown(option)).toList());
    }

    /** The value of an option. */
    public Optional<String> text(String name) {
        return known.stream()
                .filter(option -> option.isNamed(name))
                .map(UriParameter::value)
                .reduce((_, last) -> last);
    }

    /** Whether an option that takes a number has another one than 0. */
    public boolean isOn(String name) {
        return known.stream()
                .filter(option -> option.isNamed(name))
                .reduce((_, last) -> last)
                .filter(UriOptions::isOn)
                .isPresent();
    }

    /** What the daemon gets to see. */
    List<UriParameter> foreign() {
        return foreign;
    }

    private static boolean isKnown(UriParameter parameter) {
        return TEXTS.contains(parameter.name()) || SWITCHES.contains(parameter.name());
    }

    private static boolean isOn(UriParameter option) {
        Matcher number = NUMBER.matcher(option.value());
        if (!number.matches() || Long.parseLong(number.group("digits")) > Integer.MAX_VALUE) {
            throw LibvirtException.of(
                    ErrorCode.INVALID_ARG,
                    ErrorDomain.REMOTE,
                    "Failed to parse value of URI component " + option.name());
        }
        return Long.parseLong(number.group("digits")) != 0;
    }

    private static Set<String> caseless(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
