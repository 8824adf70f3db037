package org.hyperbean.documents.device;

import java.util.Set;

/** The image formats that libvirt 9.0.0 knows. */
final class ImageFormat {
    private static final Set<String> KNOWN = Set.of(
            "none", "raw", "dir", "bochs", "cloop", "dmg", "iso", "vpc", "vdi", "fat", "vhd", "ploop", "cow", "qcow",
            "qcow2", "qed", "vmdk", "aio");

    private ImageFormat() {}

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }
}
