package org.hyperbean.documents.pool;

import java.util.Optional;
import org.hyperbean.documents.storage.StorageErrors;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <host>} that a pool is on. */
public record PoolHost(String name, Optional<Integer> port) {
    static PoolHost parse(XmlElement host) {
        return new PoolHost(
                host.attribute("name").orElseThrow(() -> StorageErrors.document("missing storage pool host name")),
                XmlValues.integer(host, "port").filter(port -> port != 0));
    }

    void format(XmlWriter out) {
        out.element("host").attribute("name", name).number("port", port).end();
    }
}
