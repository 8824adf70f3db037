package org.hyperbean.documents.storage;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * An image on a storage server.
 *
 * @param name of the image; with the pool before a slash where the protocol has pools
 * @param query what stands after the question mark of a web address
 * @param snapshot of the image that is meant
 * @param configuration a file with settings of the storage client
 * @param initiator the iSCSI name under which this host logs in
 * @param verify whether the server's certificate is checked
 * @param readAhead bytes; 0 where nothing is said
 * @param timeout seconds; 0 where nothing is said
 */
public record NetworkLocation(
        StorageProtocol protocol,
        Optional<String> name,
        Optional<String> query,
        Optional<Boolean> tls,
        Optional<String> tlsHostname,
        List<NetworkHost> hosts,
        Optional<NfsIdentity> identity,
        Optional<String> snapshot,
        Optional<String> configuration,
        Optional<String> initiator,
        Optional<Boolean> verify,
        List<Cookie> cookies,
        long readAhead,
        long timeout)
        implements StorageLocation {

    /** Whom an NFS server takes the hypervisor for. */
    public record NfsIdentity(Optional<String> user, Optional<String> group) {}

    /** Keeps copies, so that the value cannot change. */
    public NetworkLocation {
        hosts = List.copyOf(hosts);
        cookies = List.copyOf(cookies);
    }

    static NetworkLocation parse(XmlElement source) {
        StorageProtocol protocol = XmlValues.required(
                source,
                "protocol",
                (element, attribute) -> XmlValues.choice(element, attribute, StorageProtocol.class));
        Optional<String> name = source.attribute("name");
        if (name.isEmpty() && protocol != StorageProtocol.NBD) {
            throw XmlErrors.document("missing name for disk source");
        }
        Optional<Boolean> tls = XmlValues.yesNo(source, "tls");
        name.filter(_ -> protocol.hasPools()).ifPresent(NetworkLocation::requirePool);
        boolean transfer = protocol.isTransfer();
        boolean web = protocol == StorageProtocol.HTTP || protocol == StorageProtocol.HTTPS;
        boolean encrypted = protocol == StorageProtocol.HTTPS || protocol == StorageProtocol.FTPS;
        return new NetworkLocation(
                protocol,
                name.filter(text -> !text.isEmpty()),
                source.attribute("query").filter(_ -> web),
                tls,
                source.attribute("tlsHostname"),
                source.children("host").stream()
                        .map(NetworkHost::parse)
                        .map(host -> host.withPort(protocol.port()))
                        .toList(),
                source.child("identity")
                        .filter(_ -> protocol == StorageProtocol.NFS)
                        .map(element -> new NfsIdentity(element.attribute("user"), element.attribute("group"))),
                nonEmpty(source.childAttribute("snapshot", "name")),
                nonEmpty(source.childAttribute("config", "file")),
                initiator(source),
                source.child("ssl").filter(_ -> encrypted).flatMap(ssl -> XmlValues.yesNo(ssl, "verify")),
                source.child("cookies").filter(_ -> web).map(Cookie::parseAll).orElse(List.of()),
                transfer ? number(source.childAttribute("readahead", "size")) : 0,
                transfer ? number(source.childAttribute("timeout", "seconds")) : 0);
    }

    /** The iSCSI name in an {@code <initiator>}. */
    public static Optional<String> initiator(XmlElement source) {
        return nonEmpty(source.descendant("initiator", "iqn").flatMap(element -> element.attribute("name")));
    }

    /** Writes an {@code <initiator>} where there is one. */
    public static void formatInitiator(XmlWriter out, Optional<String> initiator) {
        initiator.ifPresent(name -> out.element("initiator")
                .body(body -> body.element("iqn").attribute("name", name).end()));
    }

    @Override
    public StorageType type() {
        return StorageType.NETWORK;
    }

    @Override
    public boolean isEmpty() {
        return protocol == StorageProtocol.NONE;
    }

    @Override
    public Optional<String> path() {
        return name;
    }

    @Override
    public void attributes(XmlWriter.Open source) {
        source.attribute("protocol", protocol)
                .attribute("name", name)
                .attribute("query", query)
                .yesNo("tls", tls)
                .attribute("tlsHostname", tlsHostname);
    }

    @Override
    public void children(XmlWriter out, FormatOptions options) {
        hosts.forEach(host -> host.format(out));
        identity.ifPresent(who -> out.element("identity")
                .attribute("user", who.user())
                .attribute("group", who.group())
                .endIfAny());
        snapshot.ifPresent(
                text -> out.element("snapshot").attribute("name", text).end());
        configuration.ifPresent(
                file -> out.element("config").attribute("file", file).end());
        formatInitiator(out, initiator);
        out.element("ssl").yesNo("verify", verify).endIfAny();
        if (options.secure()) {
            out.element("cookies").bodyIfAny(body -> cookies.forEach(cookie -> cookie.format(body)));
        }
        number(out, "readahead", "size", readAhead);
        number(out, "timeout", "seconds", timeout);
    }

    /** The same image with a logical unit number after the name of its iSCSI target, where it has none. */
    NetworkLocation withUnit() {
        return protocol != StorageProtocol.ISCSI
                        || name.filter(text -> text.contains("/")).isPresent()
                ? this
                : withName(name.map(text -> text + "/0"));
    }

    private NetworkLocation withName(Optional<String> changed) {
        return new NetworkLocation(
                protocol,
                changed,
                query,
                tls,
                tlsHostname,
                hosts,
                identity,
                snapshot,
                configuration,
                initiator,
                verify,
                cookies,
                readAhead,
                timeout);
    }

    private static void requirePool(String name) {
        if (name.indexOf('/') <= 0) {
            throw XmlErrors.document("can't split path '" + name + "' into pool name and image name");
        }
    }

    private static long number(Optional<String> text) {
        return nonEmpty(text)
                .map(digits -> Numbers.wrappingLong(digits, Numbers.DECIMAL)
                        .orElseThrow(() -> XmlErrors.document("invalid readahead size or timeout")))
                .orElse(0L);
    }

    private static void number(XmlWriter out, String name, String attribute, long value) {
        if (value != 0) {
            out.element(name).attribute(attribute, Long.toUnsignedString(value)).end();
        }
    }

    private static Optional<String> nonEmpty(Optional<String> text) {
        return text.filter(value -> !value.isEmpty());
    }
}
