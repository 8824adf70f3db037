package org.hyperbean.documents.pool;

import java.util.Optional;
import org.hyperbean.documents.storage.StorageErrors;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <permissions>} of a pool's folder or a volume.
 *
 * @param mode the permission bits
 * @param owner the user's id; as libvirt writes it, negative from 2<sup>31</sup> on
 * @param group the group's id, likewise
 * @param label of the security model
 */
public record Permissions(
        Optional<Integer> mode, Optional<Integer> owner, Optional<Integer> group, Optional<String> label) {
    private static final Permissions NONE =
            new Permissions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final int BITS = 0777;
    private static final int OCTAL = 8;
    private static final long LARGEST_ID = 0xFFFF_FFFFL;

    /** Reads the element inside another one. */
    static Permissions parse(XmlElement parent) {
        return parent.child("permissions")
                .map(element -> new Permissions(
                        element.childText("mode").map(Permissions::parseMode),
                        id(element, "owner"),
                        id(element, "group"),
                        element.childText("label")))
                .orElse(NONE);
    }

    private static int parseMode(String text) {
        return Numbers.integer(text, OCTAL)
                .filter(mode -> (mode & ~BITS) == 0)
                .orElseThrow(() -> StorageErrors.document("malformed octal mode"));
    }

    /** An id, where -1 means none, in either of its spellings. */
    private static Optional<Integer> id(XmlElement permissions, String name) {
        return permissions
                .child(name)
                .map(element -> Numbers.signedLong(element.text(), Numbers.DECIMAL)
                        .filter(id -> id >= -1 && id <= LARGEST_ID)
                        .orElseThrow(() -> StorageErrors.document("malformed " + name + " element"))
                        .intValue())
                .filter(id -> id != -1);
    }

    /** Writes the element when there is something in it. */
    void format(XmlWriter out) {
        if (equals(NONE)) {
            return;
        }
        out.element("permissions").body(body -> {
            body.text("mode", mode.map(bits -> "0" + Integer.toOctalString(bits)));
            body.text("owner", owner.map(Object::toString));
            body.text("group", group.map(Object::toString));
            body.text("label", label);
        });
    }
}
