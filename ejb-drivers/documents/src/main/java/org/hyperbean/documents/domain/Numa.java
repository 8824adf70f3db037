package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperbean.documents.xml.CpuSet;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <numa>} element of {@code <cpu>}: the guest's memory and processors in cells.
 *
 * @param cells by number
 * @param links how fast cells reach each other
 */
public record Numa(List<Cell> cells, List<NumaLink> links) {
    /** Keeps copies, so that the value cannot change. */
    public Numa {
        cells = List.copyOf(cells);
        links = List.copyOf(links);
    }

    /**
     * One cell.
     *
     * @param cpus empty for a cell that is only memory
     * @param distances to other cells, by number; empty when the hypervisor's own hold
     */
    public record Cell(
            Optional<CpuSet> cpus,
            long memoryKiB,
            Optional<MemoryAccess> memoryAccess,
            Optional<Boolean> discard,
            SortedMap<Integer, Integer> distances,
            List<NumaCache> caches) {

        /** Keeps copies, so that the value cannot change. */
        public Cell {
            distances = Collections.unmodifiableSortedMap(new TreeMap<>(distances));
            caches = List.copyOf(caches);
        }

        private static final Cell NONE =
                new Cell(Optional.empty(), 0, Optional.empty(), Optional.empty(), new TreeMap<>(), List.of());

        private void format(XmlWriter out, int id) {
            out.element("cell")
                    .attribute("id", id)
                    .attribute("cpus", cpus.map(CpuSet::toString))
                    .attribute("memory", memoryKiB)
                    .attribute("unit", "KiB")
                    .choice("memAccess", memoryAccess)
                    .yesNo("discard", discard)
                    .body(body -> {
                        body.element("distances")
                                .bodyIfAny(inner -> distances.forEach((sibling, value) -> inner.element("sibling")
                                        .attribute("id", sibling)
                                        .attribute("value", value)
                                        .end()));
                        caches.forEach(cache -> cache.format(body));
                    });
        }

        private Cell with(SortedMap<Integer, Integer> changed) {
            return new Cell(cpus, memoryKiB, memoryAccess, discard, changed, caches);
        }
    }

    static Numa parse(XmlElement numa) {
        List<XmlElement> elements = numa.children("cell");
        if (elements.isEmpty()) {
            throw XmlErrors.document("NUMA topology defined without NUMA cells");
        }
        List<Cell> cells = new ArrayList<>(Collections.nCopies(elements.size(), Cell.NONE));
        NumaDistances distances = new NumaDistances(cells.size());
        for (int i = 0; i < elements.size(); i++) {
            XmlElement element = elements.get(i);
            int id = id(element, i, cells);
            cells.set(id, cell(element, id, cells, distances));
        }
        for (int id = 0; id < cells.size(); id++) {
            cells.set(id, cells.get(id).with(distances.from(id)));
        }
        return new Numa(
                cells,
                numa.child("interconnects").stream()
                        .flatMap(XmlElement::children)
                        .flatMap(link -> NumaLink.parse(link).stream())
                        .toList());
    }

    void format(XmlWriter out) {
        out.element("numa").body(body -> {
            for (int id = 0; id < cells.size(); id++) {
                cells.get(id).format(body, id);
            }
            body.element("interconnects").bodyIfAny(inner -> links.forEach(link -> link.format(inner)));
        });
    }

    /** The memory of all cells. */
    long memoryKiB() {
        return cells.stream().mapToLong(Cell::memoryKiB).sum();
    }

    /** Refuses processors that the guest does not have. */
    static void checkProcessors(Optional<Numa> numa, int maximum) {
        List<CpuSet> sets = numa.map(Numa::sets).orElse(List.of());
        int total = sets.stream().mapToInt(CpuSet::size).sum();
        if (total > maximum) {
            throw XmlErrors.internal("Number of CPUs in <numa> exceeds the <vcpu> count");
        }
        // Without any processors in cells libvirt looks for processor 0 all the same.
        if (sets.stream().mapToInt(CpuSet::highest).max().orElse(0) >= maximum) {
            throw XmlErrors.internal("CPU IDs in <numa> exceed the <vcpu> count");
        }
    }

    void validate() {
        for (Cell cell : cells) {
            List<Long> seen = new ArrayList<>();
            for (NumaCache cache : cell.caches) {
                if (cache.level() > 3) {
                    throw XmlErrors.document("Ain't nobody heard of that much cache level");
                }
                if (seen.contains(cache.level())) {
                    throw XmlErrors.document("Cache level '%d' already defined".formatted(cache.level()));
                }
                seen.add(cache.level());
            }
        }
        for (int i = 0; i < links.size(); i++) {
            links.get(i).validate(cells, links.subList(0, i));
        }
    }

    private List<CpuSet> sets() {
        return cells.stream().flatMap(cell -> cell.cpus.stream()).toList();
    }

    private static int id(XmlElement element, int index, List<Cell> cells) {
        long id = XmlValues.unsigned(element, "id").orElse((long) index);
        if (id >= cells.size()) {
            throw XmlErrors.document("Exactly one 'cell' element per guest NUMA cell allowed, non-contiguous ranges"
                    + " or ranges not starting from 0 are not allowed");
        }
        if (cells.get((int) id).memoryKiB != 0) {
            throw XmlErrors.document("Duplicate NUMA cell info for cell id '%d'".formatted(id));
        }
        return (int) id;
    }

    private static Cell cell(XmlElement element, int id, List<Cell> cells, NumaDistances distances) {
        Optional<CpuSet> cpus = element.attribute("cpus").map(CpuSet::parse).filter(set -> !set.isEmpty());
        for (int other = 0; other < cells.size(); other++) {
            boolean overlap = other != id
                    && cpus.isPresent()
                    && cells.get(other).cpus.filter(cpus.get()::overlaps).isPresent();
            if (overlap) {
                throw XmlErrors.unsupported("NUMA cells %d and %d have overlapping vCPU ids".formatted(id, other));
            }
        }
        long memory = ScaledSize.requiredKibibytes(element.attribute("memory"), element.attribute("unit"), "./@memory");
        Optional<MemoryAccess> access = XmlValues.choice(element, "memAccess", MemoryAccess.class);
        Optional<Boolean> discard = XmlValues.yesNo(element, "discard");
        distances.read(element, id);
        return new Cell(
                cpus,
                memory,
                access,
                discard,
                new TreeMap<>(),
                element.children("cache").stream()
                        .map(cache -> NumaCache.parse(cache, id))
                        .toList());
    }
}
