package org.hyperbean.documents.moment;

import java.util.Optional;
import java.util.OptionalLong;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <disk>} of a checkpoint.
 *
 * @param name the disk's target or its source in the document of a client, its target afterwards
 * @param bitmap the name of the bitmap in the image, which is the checkpoint's name where nothing is said
 */
public record CheckpointDisk(String name, Type type, Optional<String> bitmap) {

    /** How changes of the disk are noted. */
    public enum Type implements XmlChoice {
        DEFAULT,
        NO,
        BITMAP
    }

    static CheckpointDisk parse(XmlElement disk) {
        return new CheckpointDisk(
                disk.attribute("name").orElse(""),
                disk.attribute("checkpoint")
                        .flatMap(text -> XmlChoice.find(Type.class, text))
                        .orElse(Type.BITMAP),
                disk.attribute("bitmap"));
    }

    void format(XmlWriter out, OptionalLong size) {
        XmlWriter.Open disk = out.element("disk").attribute("name", name);
        if (type != Type.DEFAULT) {
            disk.attribute("checkpoint", type);
        }
        disk.attribute("bitmap", bitmap);
        if (bitmap.isPresent()) {
            size.ifPresent(bytes -> disk.attribute("size", bytes));
        }
        disk.end();
    }

    CheckpointDisk named(String target) {
        return new CheckpointDisk(target, type, bitmap);
    }

    CheckpointDisk withBitmap(String usual) {
        return type == Type.BITMAP ? new CheckpointDisk(name, type, bitmap.or(() -> Optional.of(usual))) : this;
    }
}
