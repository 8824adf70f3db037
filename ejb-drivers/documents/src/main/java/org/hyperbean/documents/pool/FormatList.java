package org.hyperbean.documents.pool;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.storage.StorageErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * Formats that a kind of pool or volume can have, with libvirt's numbers: a format's place in the list.
 *
 * @param words the formats
 * @param usual the one of a document that names none
 * @param advertised whether capabilities list the words
 */
record FormatList(List<String> words, String usual, boolean advertised) {
    private static final String NO_IMAGE = "none";

    static final FormatList FILE_SYSTEMS = of(
            "auto", "auto", "ext2", "ext3", "ext4", "ufs", "iso9660", "udf", "gfs", "gfs2", "vfat", "hfs+", "xfs",
            "ocfs2", "vmfs");
    static final FormatList NETWORK_FILE_SYSTEMS = of("auto", "auto", "nfs", "glusterfs", "cifs");
    static final FormatList PARTITION_TABLES =
            of("unknown", "unknown", "dos", "dvh", "gpt", "mac", "bsd", "pc98", "sun", "lvm2");
    static final FormatList VOLUME_GROUPS = of("lvm2", "unknown", "lvm2");
    static final FormatList PARTITIONS =
            of(NO_IMAGE, NO_IMAGE, "linux", "fat16", "fat32", "linux-swap", "linux-lvm", "linux-raid", "extended");
    static final FormatList IMAGES = of(
            "raw", NO_IMAGE, "raw", "dir", "bochs", "cloop", "dmg", "iso", "vpc", "vdi", "fat", "vhd", "ploop", "cow",
            "qcow", "qcow2", "qed", "vmdk");
    static final FormatList UNLISTED_IMAGES = new FormatList(IMAGES.words, IMAGES.usual, false);

    private static FormatList of(String usual, String... words) {
        return new FormatList(List.of(words), usual, true);
    }

    /** The number of a format, if it is one of these. */
    Optional<Integer> number(String format) {
        return Optional.of(words.indexOf(format)).filter(place -> place >= 0);
    }

    /** The format that a document names, or the usual one. */
    String parse(Optional<String> text, String what) {
        String format = text.orElse(usual);
        boolean image = words.equals(IMAGES.words) && format.equals(NO_IMAGE);
        if (image || !words.contains(format)) {
            throw StorageErrors.unsupported("unknown %s format type %s".formatted(what, format));
        }
        return format;
    }

    /** Writes what capabilities say of the formats. */
    void format(XmlWriter out, String element, String enumeration) {
        out.element(element).body(body -> {
            body.element("defaultFormat").attribute("type", usual).end();
            body.element("enum").attribute("name", enumeration).openBody(list -> {
                if (advertised) {
                    words.forEach(word -> list.element("value").text(word));
                }
            });
        });
    }
}
