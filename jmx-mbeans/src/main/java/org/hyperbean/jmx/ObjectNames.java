package org.hyperbean.jmx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;

/**
 * The one place where names of MBeans are made. The order of keys is fixed, since trees of JMX consoles follow it; text
 * that comes from users is quoted.
 */
public final class ObjectNames {
    /** The JMX domain of every MBean of the daemon. */
    public static final String JMX_DOMAIN = "org.hyperbean";

    private ObjectNames() {}

    /** The daemon as a whole. */
    public static ObjectName daemon() {
        return name("type=Daemon");
    }

    /** A hypervisor, by its canonical URI. */
    public static ObjectName host(String uri) {
        return name("type=Host", quoted("uri", uri));
    }

    /** A domain, by the canonical URI of its host and its name there. */
    public static ObjectName domain(String host, String domain) {
        return name("type=Domain", quoted("host", host), quoted("name", domain));
    }

    private static String quoted(String key, String value) {
        return key + "=" + ObjectName.quote(value);
    }

    private static ObjectName name(String... keys) {
        List<String> parts = Arrays.asList(keys);
        try {
            return new ObjectName(parts.stream().collect(Collectors.joining(",", JMX_DOMAIN + ":", "")));
        } catch (MalformedObjectNameException e) {
            throw new IllegalArgumentException("cannot make an object name of " + parts, e);
        }
    }
}
