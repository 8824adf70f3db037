package org.hyperbean.documents.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** Lines for dnsmasq's configuration that nobody looks into: {@code <dnsmasq:options>}. */
public record DnsmasqOptions(List<String> lines) {
    static final String NAMESPACE = "http://libvirt.org/schemas/network/dnsmasq/1.0";

    /** Keeps a copy, so that the value cannot change. */
    public DnsmasqOptions {
        lines = List.copyOf(lines);
    }

    /** Reads the elements of dnsmasq's namespace; empty where there is none. */
    static Optional<DnsmasqOptions> parse(XmlElement root) {
        List<String> lines = children(root, "options")
                .flatMap(options -> children(options, "option"))
                .map(option -> option.attribute("value")
                        .orElseThrow(() -> NetworkErrors.internal("No dnsmasq option value specified")))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new DnsmasqOptions(lines));
    }

    XmlWriter.Open declare(XmlWriter.Open network) {
        return network.attribute("xmlns:dnsmasq", NAMESPACE);
    }

    void format(XmlWriter out) {
        out.element("dnsmasq:options")
                .body(body -> lines.forEach(line ->
                        body.element("dnsmasq:option").attribute("value", line).end()));
    }

    private static Stream<XmlElement> children(XmlElement parent, String name) {
        return parent.children()
                .filter(child -> child.namespace().equals(NAMESPACE))
                .filter(child ->
                        child.name().substring(child.name().indexOf(':') + 1).equals(name));
    }
}
