package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.storage.StorageLocation;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The {@code <source>} of a {@code <filesystem>}.
 *
 * @param path the folder, file, block device or template
 * @param socket where another process serves the folder
 * @param volume a volume of a storage pool
 * @param size of a file system in memory, in bytes
 */
public record FileSystemSource(
        Type type, Optional<String> path, Optional<String> socket, Optional<StorageLocation.Volume> volume, long size) {

    /** What the guest is shown. */
    public enum Type implements XmlChoice {
        MOUNT("dir"),
        BLOCK("dev"),
        FILE("file"),
        TEMPLATE("name"),
        RAM(""),
        BIND("dir"),
        VOLUME("");

        private final String attribute;

        Type(String attribute) {
            this.attribute = attribute;
        }
    }

    static FileSystemSource parse(XmlElement xml, Type type) {
        Optional<XmlElement> source = xml.child("source");
        return new FileSystemSource(
                type,
                source.flatMap(element -> element.attribute(type.attribute)),
                source.flatMap(element -> element.attribute("socket")),
                source.filter(_ -> type == Type.VOLUME).map(StorageLocation.Volume::parse),
                0);
    }

    /** Refuses a file system of which the document does not say what it is. */
    void require(XmlElement xml, Optional<String> target) {
        if (path.isEmpty() && socket.isEmpty() && type != Type.RAM && type != Type.VOLUME) {
            throw target.map(text -> LibvirtException.of(ErrorCode.NO_SOURCE, ErrorDomain.DOMAIN, text))
                    .orElseGet(() -> LibvirtException.of(ErrorCode.NO_SOURCE, ErrorDomain.DOMAIN));
        }
        if (type == Type.RAM && xml.childAttribute("source", "usage").isEmpty()) {
            throw XmlErrors.document("missing 'usage' attribute for RAM filesystem");
        }
    }

    /** The same with the size that the element names. */
    FileSystemSource scaled(XmlElement xml) {
        if (type != Type.RAM) {
            return this;
        }
        String text = xml.childAttribute("source", "usage").orElseThrow();
        long usage = Numbers.wrappingLong(text, Numbers.DECIMAL)
                .orElseThrow(() -> XmlErrors.document("cannot parse usage '" + text + "' for RAM filesystem"));
        String unit = xml.childAttribute("source", "units")
                .filter(given -> !given.isEmpty())
                .orElse("KiB");
        return new FileSystemSource(type, path, socket, volume, ScaledSize.bytes(usage, unit));
    }

    void format(XmlWriter out) {
        XmlWriter.Open source = out.element("source");
        switch (type) {
            case MOUNT, BIND -> {
                source.attribute("dir", path.filter(_ -> socket.isEmpty())).attribute("socket", socket);
                source.endIfAny();
            }
            case BLOCK, FILE, TEMPLATE -> source.attribute(type.attribute, path).endIfAny();
            case RAM ->
                source.attribute("usage", Long.toString(Long.divideUnsigned(size, 1024)))
                        .attribute("units", "KiB")
                        .end();
            case VOLUME -> {
                volume.flatMap(StorageLocation.Volume::name)
                        .ifPresent(name -> source.attribute("pool", name.pool()).attribute("volume", name.volume()));
                source.end();
            }
        }
    }

    /** What errors show of it. */
    Optional<String> shown() {
        return path.or(() -> socket);
    }
}
