package org.hyperbean.documents.storage;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * A {@code <host>}: where a storage server listens.
 *
 * @param name empty for a socket of this host
 * @param port 0 where none is known
 * @param socket the path of a Unix socket
 */
public record NetworkHost(Transport transport, Optional<String> name, int port, Optional<String> socket) {
    private static final int HIGHEST_PORT = 65535;

    /** How the server is reached. */
    public enum Transport implements XmlChoice {
        TCP,
        UNIX,
        RDMA
    }

    /** Reads the element. */
    public static NetworkHost parse(XmlElement host) {
        Transport transport = host.attribute("transport")
                .map(text -> XmlChoice.find(Transport.class, text)
                        .orElseThrow(() -> XmlErrors.unsupported("unknown protocol transport type '" + text + "'")))
                .orElse(Transport.TCP);
        Optional<String> socket = host.attribute("socket");
        if (transport == Transport.UNIX) {
            if (socket.isEmpty()) {
                throw XmlErrors.document("missing socket for unix transport");
            }
            return new NetworkHost(transport, Optional.empty(), 0, socket);
        }
        if (socket.isPresent()) {
            throw XmlErrors.document("transport '%s' does not support socket attribute"
                    .formatted(host.attribute("transport").orElse("(null)")));
        }
        String name = host.attribute("name").orElseThrow(() -> XmlErrors.document("missing name for host"));
        return new NetworkHost(
                transport,
                Optional.of(name),
                host.attribute("port").map(NetworkHost::port).orElse(0),
                Optional.empty());
    }

    /** Writes the element. */
    public void format(XmlWriter out) {
        out.element("host")
                .attribute("name", name)
                .number("port", Optional.of(port).filter(number -> number != 0))
                .choice("transport", Optional.of(transport).filter(value -> value != Transport.TCP))
                .attribute("socket", socket)
                .end();
    }

    /** The same host with a port for TCP, where it has none. */
    NetworkHost withPort(int usual) {
        return transport == Transport.TCP && port == 0 ? new NetworkHost(transport, name, usual, socket) : this;
    }

    private static int port(String text) {
        long port = Numbers.unsigned(text, Numbers.DECIMAL)
                .orElseThrow(() -> invalid("failed to parse port number '" + text + "'"));
        if (port > HIGHEST_PORT) {
            throw invalid("port '" + text + "' out of range");
        }
        return (int) port;
    }

    private static LibvirtException invalid(String detail) {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.NONE, detail);
    }
}
