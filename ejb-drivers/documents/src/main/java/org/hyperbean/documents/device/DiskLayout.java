package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * What the guest is told of the layout of a disk: its {@code <geometry>} and its {@code <blockio>}. Numbers are 0 where
 * nothing is said.
 *
 * @param logicalBlockSize bytes
 * @param physicalBlockSize bytes
 */
public record DiskLayout(
        long cylinders,
        long heads,
        long sectors,
        Optional<Translation> translation,
        long logicalBlockSize,
        long physicalBlockSize) {

    /** How the firmware counts the sectors of old disks. */
    public enum Translation implements XmlChoice {
        DEFAULT,
        NONE,
        AUTO,
        LBA
    }

    static DiskLayout parse(XmlElement disk) {
        XmlElement geometry = disk.child("geometry").orElse(XmlElement.empty("geometry"));
        long cylinders = number(geometry, "cyls");
        long heads = number(geometry, "heads");
        long sectors = number(geometry, "secs");
        Optional<Translation> translation = XmlValues.choiceNotDefault(geometry, "trans", Translation.class);
        XmlElement blocks = disk.child("blockio").orElse(XmlElement.empty("blockio"));
        return new DiskLayout(
                cylinders,
                heads,
                sectors,
                translation,
                number(blocks, "logical_block_size"),
                number(blocks, "physical_block_size"));
    }

    void format(XmlWriter out) {
        if (cylinders > 0 && heads > 0 && sectors > 0) {
            out.element("geometry")
                    .attribute("cyls", cylinders)
                    .attribute("heads", heads)
                    .attribute("secs", sectors)
                    .choice("trans", translation)
                    .end();
        }
        out.element("blockio")
                .number("logical_block_size", Optional.of(logicalBlockSize).filter(size -> size != 0))
                .number("physical_block_size", Optional.of(physicalBlockSize).filter(size -> size != 0))
                .endIfAny();
    }

    /** Whether anything is said of cylinders and the like. */
    boolean hasGeometry() {
        return cylinders > 0 || heads > 0 || sectors > 0 || translation.isPresent();
    }

    /** Whether anything is said of blocks. */
    boolean hasBlocks() {
        return logicalBlockSize > 0 || physicalBlockSize > 0;
    }

    private static long number(XmlElement element, String attribute) {
        return XmlValues.unsigned(element, attribute).orElse(0L);
    }
}
