package org.hyperbean.rpc.client.tls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLParameters;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * Which versions of TLS and which ciphers may be used, read from a priority string of GnuTLS. What Java can do and the
 * string does not take away is used, in Java's order of preference. A word that cannot be followed is refused: passing
 * over it might allow what the operator wants to forbid.
 */
public final class TlsPriority {
    private static final String VERSION = "VERS-TLS";
    private static final Set<String> VERSIONS = Set.of("1.2", "1.3");

    private final Set<String> versions = new HashSet<>(VERSIONS);
    private final List<Predicate<String>> forbidden = new ArrayList<>();

    private TlsPriority() {}

    /**
     * Reads a priority string, for example {@code NORMAL:-VERS-TLS1.2} or {@code SECURE256}.
     *
     * @throws LibvirtException if it has a word that cannot be followed
     */
    public static TlsPriority parse(String text) {
        TlsPriority priority = new TlsPriority();
        String[] words = text.split(":");
        priority.begin(words[0]);
        Arrays.stream(words).skip(1).forEach(priority::change);
        if (priority.versions.isEmpty()) {
            throw refused(text);
        }
        return priority;
    }

    /** Whether version 1.2 may be used, and not only newer ones. */
    public boolean allowsOlder() {
        return versions.contains("1.2");
    }

    /** Takes from the parameters of a connection what is not allowed. */
    public void apply(SSLParameters parameters) {
        parameters.setProtocols(
                versions.stream().map(version -> "TLSv" + version).sorted().toArray(String[]::new));
        parameters.setCipherSuites(Arrays.stream(parameters.getCipherSuites())
                .filter(suite -> forbidden.stream().noneMatch(rule -> rule.test(suite)))
                .toArray(String[]::new));
        parameters.setUseCipherSuitesOrder(true);
    }

    /** The first word names a level. {@code @SYSTEM} and the like are whatever the system's policy for Java says. */
    private void begin(String word) {
        switch (word) {
            case "NORMAL", "SECURE128" -> {}
            case "SECURE192", "SECURE256" -> forbidden.add(suite -> suite.contains("_128_"));
            case "PFS" -> forbidden.add(suite -> suite.startsWith("TLS_RSA_"));
            default -> {
                if (!word.startsWith("@")) {
                    throw refused(word);
                }
            }
        }
    }

    private void change(String word) {
        boolean adds = word.startsWith("+");
        boolean removes = word.startsWith("-") || word.startsWith("!");
        String subject = adds || removes ? word.substring(1) : "";
        if (subject.startsWith(VERSION)) {
            changeVersion(word, subject.substring(VERSION.length()), adds);
        } else if (subject.equals("VERS-ALL")) {
            changeVersion(word, "-ALL", adds);
        } else if (removes) {
            forbidden.add(cipher(word, subject));
        } else if (!word.equals("%SERVER_PRECEDENCE")) {
            throw refused(word);
        }
    }

    private void changeVersion(String word, String version, boolean adds) {
        switch (version) {
            case "1.2", "1.3" -> {
                if (adds) {
                    versions.add(version);
                } else {
                    versions.remove(version);
                }
            }
            case "-ALL" -> {
                if (adds) {
                    versions.addAll(VERSIONS);
                } else {
                    versions.clear();
                }
            }
            // never used, so nothing is to be done in order to forbid them
            case "1.0", "1.1" -> {
                if (adds) {
                    throw refused(word);
                }
            }
            default -> throw refused(word);
        }
    }

    private static Predicate<String> cipher(String word, String name) {
        return switch (name) {
            case "AES-128-GCM", "AES-256-GCM", "AES-128-CBC", "AES-256-CBC", "CHACHA20-POLY1305" -> {
                String part = name.replace('-', '_');
                yield suite -> suite.contains(part);
            }
            case "RSA" -> suite -> suite.startsWith("TLS_RSA_");
            case "DHE-RSA" -> suite -> suite.startsWith("TLS_DHE_RSA_");
            case "ECDHE-RSA" -> suite -> suite.startsWith("TLS_ECDHE_RSA_");
            case "ECDHE-ECDSA" -> suite -> suite.startsWith("TLS_ECDHE_ECDSA_");
            // Java has none of these switched on
            case "3DES-CBC",
                    "ARCFOUR-128",
                    "MD5",
                    "AES-128-CCM",
                    "AES-256-CCM",
                    "CAMELLIA-128-CBC",
                    "CAMELLIA-256-CBC",
                    "DHE-DSS" -> suite -> false;
            default -> throw refused(word);
        };
    }

    private static LibvirtException refused(String word) {
        return LibvirtException.of(
                ErrorCode.CONFIG_UNSUPPORTED,
                ErrorDomain.RPC,
                "tls_priority has a word that cannot be followed: " + word);
    }
}
