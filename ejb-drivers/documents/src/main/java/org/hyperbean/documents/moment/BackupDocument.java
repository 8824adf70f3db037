package org.hyperbean.documents.moment;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.DocumentKind;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <domainbackup>}: which disks are to be saved, and where to.
 *
 * @param incremental the checkpoint since which changes are saved
 * @param server where a client fetches the data of a backup that it pulls
 */
public record BackupDocument(
        Mode mode, Optional<String> incremental, Optional<BackupServer> server, List<BackupDisk> disks) {

    /** Who moves the data. */
    public enum Mode implements XmlChoice {
        DEFAULT,
        /** The hypervisor writes it to files. */
        PUSH,
        /** A client fetches it. */
        PULL
    }

    /** Keeps a copy, so that the value cannot change. */
    public BackupDocument {
        disks = List.copyOf(disks);
    }

    /** Reads a client's document; it is always compared with the schema. */
    public static BackupDocument parse(String text) {
        DocumentKind.BACKUP.validate(text);
        XmlElement root = DocumentKind.BACKUP.read(text);
        Mode mode = root.attribute("mode").map(BackupDocument::mode).orElse(Mode.PUSH);
        Optional<String> incremental = root.childText("incremental");
        Optional<BackupServer> server = root.child("server").map(element -> {
            if (mode != Mode.PULL) {
                throw XmlErrors.unsupported("use of <server> requires pull mode backup");
            }
            return BackupServer.parse(element);
        });
        List<BackupDisk> disks = root.children("disks").stream()
                .flatMap(XmlElement::children)
                .map(disk -> BackupDisk.parse(disk, mode))
                .toList();
        return new BackupDocument(mode, incremental, server, disks);
    }

    /** The document as libvirt writes it. */
    public String format() {
        XmlWriter out = new XmlWriter();
        out.element("domainbackup").attribute("mode", mode).body(body -> {
            body.text("incremental", incremental);
            server.ifPresent(where -> where.format(body));
            body.element("disks").bodyIfAny(list -> disks.forEach(disk -> disk.format(list, mode)));
        });
        return out.toString();
    }

    /** The same backup with other disks. */
    public BackupDocument withDisks(List<BackupDisk> changed) {
        return new BackupDocument(mode, incremental, server, changed);
    }

    private static Mode mode(String text) {
        return XmlChoice.find(Mode.class, text)
                .filter(mode -> mode != Mode.DEFAULT)
                .orElseThrow(() -> XmlErrors.unsupported("unknown backup mode '%s'".formatted(text)));
    }
}
