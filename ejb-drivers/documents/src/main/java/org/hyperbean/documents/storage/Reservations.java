package org.hyperbean.documents.storage;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * {@code <reservations>}: who answers the guest's persistent reservations of a SCSI unit.
 *
 * @param managed whether the daemon starts that process
 * @param path the process's socket
 */
public record Reservations(boolean managed, Optional<String> path) {

    static Reservations parse(XmlElement reservations) {
        boolean managed = XmlValues.required(reservations, "managed", XmlValues::yesNo);
        Optional<String> type = source(reservations, "type");
        Optional<String> path = source(reservations, "path");
        Optional<String> mode = source(reservations, "mode");
        if (!managed || type.isPresent() || path.isPresent() || mode.isPresent()) {
            require(type, "missing connection type for <reservations/>");
            require(path, "missing path for <reservations/>");
            require(mode, "missing connection mode for <reservations/>");
        }
        type.filter(text -> !text.equals("unix")).ifPresent(text -> {
            throw StorageErrors.document("unsupported connection type for <reservations/>: " + text);
        });
        mode.filter(text -> !text.equals("client")).ifPresent(text -> {
            throw StorageErrors.document("unsupported connection mode for <reservations/>: " + text);
        });
        return new Reservations(managed, path);
    }

    void format(XmlWriter out, FormatOptions options) {
        out.element("reservations")
                .yesNo("managed", Optional.of(managed))
                .body(body -> path.filter(_ -> !managed || !options.migratable())
                        .ifPresent(socket -> body.element("source")
                                .attribute("type", "unix")
                                .attribute("path", socket)
                                .attribute("mode", "client")
                                .end()));
    }

    private static Optional<String> source(XmlElement reservations, String attribute) {
        return reservations.childAttribute("source", attribute).filter(text -> !text.isEmpty());
    }

    private static void require(Optional<String> value, String otherwise) {
        if (value.isEmpty()) {
            throw StorageErrors.document(otherwise);
        }
    }
}
