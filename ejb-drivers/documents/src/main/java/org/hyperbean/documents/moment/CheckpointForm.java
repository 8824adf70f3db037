package org.hyperbean.documents.moment;

import java.util.Set;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The part of a checkpoint's schema that reading the document relies on, in the words of libxml2. */
final class CheckpointForm {
    private static final Set<String> CHILDREN =
            Set.of("name", "description", "creationTime", "disks", "domain", "parent");
    private static final Set<String> TYPES = Set.of("no", "bitmap");

    private CheckpointForm() {}

    /** Refuses elements that are not known, and disks without a name or with a type that is not known. */
    static void check(XmlElement root) {
        root.children()
                .filter(child -> !CHILDREN.contains(child.name()))
                .findFirst()
                .ifPresent(child -> {
                    throw misfit("Element domaincheckpoint has extra content: " + child.name());
                });
        boolean fits = root.children("disks").stream().allMatch(CheckpointForm::isList);
        if (!fits) {
            throw misfit("Extra element disks in interleave\nElement domaincheckpoint failed to validate content");
        }
    }

    private static boolean isList(XmlElement disks) {
        return !disks.children("disk").isEmpty() && disks.children().allMatch(CheckpointForm::isDisk);
    }

    private static boolean isDisk(XmlElement disk) {
        return disk.name().equals("disk")
                && disk.attribute("name").isPresent()
                && disk.attribute("checkpoint").map(TYPES::contains).orElse(true);
    }

    private static LibvirtException misfit(String complaint) {
        return LibvirtException.of(
                ErrorCode.XML_INVALID_SCHEMA,
                ErrorDomain.XML,
                "Unable to validate doc against /usr/share/libvirt/schemas/domaincheckpoint.rng\n" + complaint + "\n");
    }
}
