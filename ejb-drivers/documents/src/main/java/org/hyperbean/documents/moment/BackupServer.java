package org.hyperbean.documents.moment;

import java.util.Optional;
import org.hyperbean.documents.storage.NetworkHost;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <server>} of a backup that a client pulls. */
public record BackupServer(NetworkHost host, Optional<Boolean> tls) {

    static BackupServer parse(XmlElement server) {
        NetworkHost host = NetworkHost.parse(server);
        if (host.transport() == NetworkHost.Transport.RDMA) {
            throw XmlErrors.unsupported("transport rdma is not supported for <server>");
        }
        host.socket().filter(path -> !path.startsWith("/")).ifPresent(path -> {
            throw XmlErrors.document("backup socket path '%s' must be absolute".formatted(path));
        });
        return new BackupServer(host, XmlValues.yesNo(server, "tls"));
    }

    void format(XmlWriter out) {
        out.element("server")
                .attribute("transport", host.transport())
                .yesNo("tls", tls)
                .attribute("name", host.name())
                .number("port", Optional.of(host.port()).filter(port -> port != 0))
                .attribute("socket", host.socket())
                .end();
    }
}
