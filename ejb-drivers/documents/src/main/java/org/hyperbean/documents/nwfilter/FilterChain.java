package org.hyperbean.documents.nwfilter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The chain of a host's firewall that a filter's rules go into.
 *
 * @param priority chains with lower ones come first, from -1000 to 1000
 */
public record FilterChain(String name, int priority) {
    private static final String ROOT = "root";
    private static final int LIMIT = 1000;
    private static final int LONGEST_NAME = 12;
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.:-]*");
    private static final List<String> PREFIXES = List.of("mac", "vlan", "stp", "arp", "rarp", "ipv4", "ipv6");
    private static final Map<String, Integer> PRIORITIES =
            Map.of("mac", -800, "vlan", -750, "ipv4", -700, "ipv6", -600, "arp", -500, "rarp", -400);

    static FilterChain parse(XmlElement filter) {
        Optional<Integer> priority = filter.filledAttribute("priority").map(FilterChain::priority);
        return filter.filledAttribute("chain")
                .map(name -> {
                    int usual = PRIORITIES.getOrDefault(prefix(name), 0);
                    return new FilterChain(name, priority.orElse(usual));
                })
                .orElse(new FilterChain(ROOT, 0));
    }

    private static int priority(String text) {
        int priority = Numbers.integer(text, Numbers.DECIMAL)
                .orElseThrow(() -> NwfilterErrors.invalid("Could not parse chain priority '" + text + "'"));
        if (Math.abs((long) priority) > LIMIT) {
            throw NwfilterErrors.invalid(
                    "Priority '%d' is outside valid range of [%d,%d]".formatted(priority, -LIMIT, LIMIT));
        }
        return priority;
    }

    /** The kind of chain that a name stands for; refuses other names. */
    private static String prefix(String name) {
        if (name.length() > LONGEST_NAME) {
            throw NwfilterErrors.invalid("Name of chain is longer than " + LONGEST_NAME + " characters");
        }
        if (!NAME.matcher(name).matches()) {
            throw NwfilterErrors.invalid("Chain name contains invalid characters");
        }
        if (name.equals(ROOT)) {
            return ROOT;
        }
        if (name.startsWith(ROOT)) {
            // libvirt forgets to say what is wrong here.
            throw LibvirtException.received(
                    ErrorCode.INTERNAL_ERROR,
                    ErrorDomain.NONE,
                    "An error occurred, but the cause is unknown",
                    Optional.empty(),
                    -1,
                    -1);
        }
        return PREFIXES.stream()
                .filter(name::startsWith)
                .findFirst()
                .orElseThrow(() -> NwfilterErrors.invalid(
                        "Invalid chain name '%s'. Please use a chain name called '%s' or any of the following prefixes: %s"
                                .formatted(name, ROOT, String.join(", ", PREFIXES))));
    }
}
