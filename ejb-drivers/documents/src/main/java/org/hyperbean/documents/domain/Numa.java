package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.CpuSet;
import org.hyperbean.documents.xml.Kept;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlNode;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <numa>} element: the guest's memory and processors in cells. */
public record Numa(List<Cell> cells, Kept kept) {
    /** Keeps a copy, so that the value cannot change. */
    public Numa {
        cells = List.copyOf(cells);
    }

    /** One cell. */
    public record Cell(
            long id,
            Optional<CpuSet> cpus,
            long memoryKiB,
            Optional<String> memoryAccess,
            Optional<String> discard,
            Kept kept) {}

    static Numa parse(XmlElement numa) {
        List<Cell> cells = new ArrayList<>();
        for (XmlElement cell : numa.children("cell")) {
            cells.add(parseCell(cell, cells.size()));
        }
        return new Numa(cells, Shape.keep(numa, Shape.whole("interconnects")));
    }

    void format(XmlWriter out) {
        out.element("numa").bodyIfAny(body -> {
            for (Cell cell : cells) {
                body.element("cell")
                        .attribute("id", cell.id)
                        .attribute("cpus", cell.cpus.map(CpuSet::toString))
                        .attribute("memory", cell.memoryKiB)
                        .attribute("unit", "KiB")
                        .attribute("memAccess", cell.memoryAccess)
                        .attribute("discard", cell.discard)
                        .body(inner -> cell.kept.format(inner, "distances", "cache"));
            }
            kept.format(body, "interconnects");
        });
    }

    /** The memory of all cells. */
    long memoryKiB() {
        return cells.stream().mapToLong(Cell::memoryKiB).sum();
    }

    private static Cell parseCell(XmlElement cell, int index) {
        return new Cell(
                XmlValues.unsigned(cell, "id").orElse((long) index),
                cell.attribute("cpus").map(CpuSet::parse),
                cell.attribute("memory")
                        .map(text -> memory(cell, text))
                        .orElseThrow(() -> XmlErrors.missingPath("./@memory")),
                XmlValues.word(cell, "memAccess", "shared", "private"),
                XmlValues.word(cell, "discard", "yes", "no"),
                Shape.keep(cell, Shape.whole("distances"), Shape.whole("cache")));
    }

    private static long memory(XmlElement cell, String text) {
        XmlElement size = cell.with(cell.attributes(), List.of(new XmlNode.Text(text)));
        return ScaledSize.kibibytes(size, "./@memory");
    }
}
