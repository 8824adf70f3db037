package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.CpuSet;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <page>} of {@code <hugepages>}: a size of pages and the guest's NUMA cells that have their memory in them.
 *
 * @param sizeKiB in KiB
 * @param cells empty for all that no other page names
 */
public record HugePage(long sizeKiB, Optional<CpuSet> cells) {

    static HugePage parse(XmlElement page) {
        long size = ScaledSize.requiredKibibytes(page.attribute("size"), page.attribute("unit"), "./@size");
        if (size == 0) {
            throw XmlErrors.detail("hugepage size can't be zero");
        }
        return new HugePage(size, page.attribute("nodeset").map(text -> CpuSet.parseNotEmpty(text, "nodeset")));
    }

    void format(XmlWriter out) {
        out.element("page")
                .attribute("size", sizeKiB)
                .attribute("unit", "KiB")
                .attribute("nodeset", cells.map(CpuSet::toString))
                .end();
    }

    /** The same for a guest without NUMA cells, whose only cell has no name. */
    HugePage withoutCells() {
        return new HugePage(sizeKiB, cells.filter(set -> set.highest() > 0));
    }
}
