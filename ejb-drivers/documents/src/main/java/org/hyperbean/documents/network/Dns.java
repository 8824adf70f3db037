package org.hyperbean.documents.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <dns>} of a network: what names guests can look up, and who is asked for others.
 *
 * @param enabled whether names are served at all; they are where nothing is said
 * @param forwardPlainNames whether others are asked for names without dots
 */
public record Dns(
        Optional<Boolean> enabled,
        Optional<Boolean> forwardPlainNames,
        List<DnsForwarder> forwarders,
        List<DnsText> texts,
        List<DnsService> services,
        List<DnsHost> hosts) {
    /** Nothing in particular. */
    public static final Dns NONE =
            new Dns(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of());

    /** Keeps copies, so that the value cannot change. */
    public Dns {
        forwarders = List.copyOf(forwarders);
        texts = List.copyOf(texts);
        services = List.copyOf(services);
        hosts = List.copyOf(hosts);
    }

    static Dns parse(XmlElement xml, String network) {
        Optional<Boolean> enabled = XmlValues.yesNo(xml, "enable");
        Optional<Boolean> plain = XmlValues.yesNo(xml, "forwardPlainNames");
        List<DnsForwarder> forwarders = all(xml, "forwarder", child -> DnsForwarder.parse(child, network));
        List<DnsHost> hosts = all(xml, "host", child -> DnsHost.parse(child, network, false));
        List<DnsService> services = all(xml, "srv", child -> DnsService.parse(child, network, false));
        List<DnsText> texts = all(xml, "txt", child -> DnsText.parse(child, network, false));
        Dns dns = new Dns(enabled, plain, forwarders, texts, services, hosts);
        if (enabled.equals(Optional.of(false)) && dns.hasRecords()) {
            throw NetworkErrors.document("Extra data in disabled network '%s'", network);
        }
        return dns;
    }

    void format(XmlWriter out) {
        out.element("dns")
                .yesNo("enable", enabled)
                .yesNo("forwardPlainNames", forwardPlainNames)
                .bodyIfAny(body -> {
                    forwarders.forEach(forwarder -> forwarder.format(body));
                    texts.forEach(text -> text.format(body));
                    services.forEach(service -> service.format(body));
                    hosts.forEach(host -> host.format(body));
                });
    }

    /** The same with other texts. */
    Dns withTexts(List<DnsText> changed) {
        return new Dns(enabled, forwardPlainNames, forwarders, changed, services, hosts);
    }

    /** The same with other services. */
    Dns withServices(List<DnsService> changed) {
        return new Dns(enabled, forwardPlainNames, forwarders, texts, changed, hosts);
    }

    /** The same with other hosts. */
    Dns withHosts(List<DnsHost> changed) {
        return new Dns(enabled, forwardPlainNames, forwarders, texts, services, changed);
    }

    private boolean hasRecords() {
        return !(forwarders.isEmpty() && texts.isEmpty() && services.isEmpty() && hosts.isEmpty());
    }

    private static <T> List<T> all(XmlElement xml, String name, Function<XmlElement, T> parse) {
        List<T> found = new ArrayList<>();
        for (XmlElement child : xml.children(name)) {
            found.add(parse.apply(child));
        }
        return found;
    }
}
