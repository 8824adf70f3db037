package org.hyperbean.documents.character;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.storage.Reconnect;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A connection over TCP.
 *
 * @param service the port, by number or name
 * @param tls whether it is encrypted; empty where the hypervisor's configuration decides
 */
public record TcpSource(
        ConnectionMode mode,
        Optional<String> host,
        Optional<String> service,
        Optional<Boolean> tls,
        Optional<Reconnect> reconnect,
        Protocol protocol)
        implements CharacterSource {

    /** What is spoken over the connection. */
    public enum Protocol implements XmlChoice {
        RAW,
        TELNET,
        TELNETS,
        TLS
    }

    static TcpSource parse(XmlElement source) {
        return new TcpSource(
                ConnectionMode.of(source),
                source.attribute("host"),
                source.attribute("service"),
                XmlValues.yesNo(source, "tls"),
                Reconnect.parse(source),
                Protocol.RAW);
    }

    @Override
    public CharacterType type() {
        return CharacterType.TCP;
    }

    @Override
    public void format(XmlWriter out, Consumer<XmlWriter> labels, FormatOptions options) {
        out.element("source")
                .attribute("mode", mode)
                .attribute("host", host)
                .attribute("service", service)
                .yesNo("tls", tls)
                .body(body -> reconnect.ifPresent(again -> again.format(body)));
        out.element("protocol").attribute("type", protocol).end();
    }

    @Override
    public void validate(boolean pathMayBeChosen) {
        PathSource.require(host, "host");
        PathSource.require(service, "service");
        checkReconnect(mode, reconnect);
    }

    /** Refuses to connect again where the other side connects. */
    static void checkReconnect(ConnectionMode mode, Optional<Reconnect> reconnect) {
        if (mode == ConnectionMode.BIND && reconnect.isPresent()) {
            throw XmlErrors.internal("chardev reconnect is possible only for connect mode");
        }
    }

    /** The same connection with the {@code <protocol>} that stands beside the source. */
    TcpSource withProtocol(List<XmlElement> protocols) {
        return protocols.stream()
                .findFirst()
                .flatMap(element -> element.attribute("type"))
                .map(text -> XmlChoice.find(Protocol.class, text)
                        .orElseThrow(() -> XmlErrors.unsupported("Unknown protocol '%s'".formatted(text))))
                .map(read -> new TcpSource(mode, host, service, tls, reconnect, read))
                .orElse(this);
    }
}
