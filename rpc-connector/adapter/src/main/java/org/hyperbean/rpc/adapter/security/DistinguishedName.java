package org.hyperbean.rpc.adapter.security;

import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/**
 * The name in a certificate as GnuTLS writes it, and operators therefore write it into {@code tls_allowed_dn_list}: the
 * parts in the certificate's order, {@code C=GB,O=Example,CN=client}.
 */
final class DistinguishedName {
    /** Keywords that RFC 2253 does not have. */
    private static final Map<String, String> KEYWORDS = Map.of(
            "1.2.840.113549.1.9.1", "EMAIL",
            "2.5.4.4", "sn",
            "2.5.4.5", "serialNumber",
            "2.5.4.12", "title",
            "2.5.4.42", "givenName");

    private DistinguishedName() {}

    static String of(X509Certificate certificate) {
        String name = certificate.getSubjectX500Principal().getName(X500Principal.RFC2253, KEYWORDS);
        try {
            // LdapName counts from the right end, where the certificate begins
            return new LdapName(name).getRdns().stream().map(Rdn::toString).collect(Collectors.joining(","));
        } catch (InvalidNameException e) {
            throw new IllegalStateException("Java writes what it cannot read: " + name, e);
        }
    }
}
