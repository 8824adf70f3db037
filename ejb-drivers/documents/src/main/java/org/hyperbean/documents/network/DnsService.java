package org.hyperbean.documents.network;

import java.util.Optional;
import java.util.regex.Pattern;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * An SRV record: {@code <srv service='ldap' protocol='tcp' domain='…' target='…' port='389'/>}.
 *
 * @param port zero where none was written, as are the priority and the weight
 */
public record DnsService(
        Optional<String> service,
        Optional<String> protocol,
        Optional<String> domain,
        Optional<String> target,
        long port,
        long priority,
        long weight) {
    private static final int LONGEST_NAME = 512;
    private static final long LIMIT = 65535;
    private static final Pattern SERVICE = Pattern.compile("[a-zA-Z0-9_+/*-]*");
    private static final Pattern PROTOCOL = Pattern.compile("[a-zA-Z0-9+/-]*");

    /**
     * Reads the element.
     *
     * @param search whether it only describes a record that is looked for
     */
    static DnsService parse(XmlElement xml, String network, boolean search) {
        Optional<String> service = xml.attribute("service");
        if (service.isEmpty() && !search) {
            throw NetworkErrors.detail("missing required service attribute in DNS SRV record of network '%s'", network);
        }
        service.ifPresent(name -> checkService(name, network));
        Optional<String> protocol = xml.attribute("protocol");
        if (protocol.isEmpty() && !search) {
            throw NetworkErrors.detail(
                    "missing required protocol attribute in DNS SRV record '%s' of network '%s'",
                    service.orElseThrow(), network);
        }
        protocol.filter(name -> !PROTOCOL.matcher(name).matches()).ifPresent(name -> {
            throw NetworkErrors.detail(
                    "invalid character in protocol attribute '%s' in DNS SRV record of network '%s'", name, network);
        });
        return new DnsService(
                service,
                protocol,
                xml.attribute("domain"),
                xml.attribute("target"),
                number(xml, "port", 1, "invalid", network),
                number(xml, "priority", 0, "Invalid", network),
                number(xml, "weight", 0, "invalid", network));
    }

    void format(XmlWriter out) {
        if (service.isEmpty() || protocol.isEmpty()) {
            return;
        }
        XmlWriter.Open element = out.element("srv")
                .attribute("service", service)
                .attribute("protocol", protocol)
                .attribute("domain", domain)
                .attribute("target", target);
        unlessZero(element, "port", port);
        unlessZero(element, "priority", priority);
        unlessZero(element, "weight", weight);
        element.end();
    }

    /** Whether another record has all names that this one has. */
    boolean describes(DnsService other) {
        return fits(domain, other.domain)
                && fits(service, other.service)
                && fits(protocol, other.protocol)
                && fits(target, other.target);
    }

    private static boolean fits(Optional<String> wanted, Optional<String> found) {
        return wanted.isEmpty() || wanted.equals(found);
    }

    private static void unlessZero(XmlWriter.Open element, String attribute, long value) {
        if (value != 0) {
            element.attribute(attribute, value);
        }
    }

    private static void checkService(String name, String network) {
        if (name.length() > LONGEST_NAME) {
            throw NetworkErrors.detail(
                    "service attribute '%s' in network '%s' is too long, limit is %d bytes",
                    name, network, LONGEST_NAME);
        }
        if (!SERVICE.matcher(name).matches()) {
            throw NetworkErrors.detail(
                    "invalid character in service attribute '%s' in DNS SRV record of network '%s'", name, network);
        }
    }

    /** A number of 16 bits, which means nothing without a target. */
    private static long number(XmlElement xml, String attribute, long least, String complaint, String network) {
        Optional<String> text = xml.filledAttribute(attribute);
        if (text.isEmpty()) {
            return 0;
        }
        Optional<Long> value = text.flatMap(digits -> Numbers.unsigned(digits, Numbers.DECIMAL));
        String service = xml.attribute("service").orElse(NetworkUpdate.NOTHING);
        if (value.isPresent() && xml.attribute("target").isEmpty()) {
            throw NetworkErrors.detail(
                    "DNS SRV %s attribute not permitted without target for service '%s' in network '%s'",
                    attribute, service, network);
        }
        return value.filter(number -> number >= least && number <= LIMIT)
                .orElseThrow(() -> NetworkErrors.detail(
                        "%s DNS SRV %s attribute for service '%s' in network '%s'",
                        complaint, attribute, service, network));
    }
}
