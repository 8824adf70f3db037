package org.hyperbean.documents.domain;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hyperbean.documents.xml.CpuSet;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.LibvirtException;

/**
 * The {@code <numatune>} element: from which of the host's memory nodes the guest's memory is taken.
 *
 * @param memory of the whole guest; empty when the document does not say
 * @param cells of single cells, by number
 */
public record NumaTuning(Optional<Memory> memory, SortedMap<Integer, Cell> cells) {
    /** How strictly the nodes are kept to. */
    public enum Mode implements XmlChoice {
        STRICT,
        PREFERRED,
        INTERLEAVE,
        RESTRICTIVE
    }

    /** Who chooses the nodes. */
    private enum Placement implements XmlChoice {
        DEFAULT,
        STATIC,
        AUTO
    }

    /**
     * Where all memory comes from.
     *
     * @param nodes empty when the host chooses
     */
    public record Memory(Mode mode, Optional<CpuSet> nodes) {}

    /** Where the memory of one cell comes from. */
    public record Cell(Mode mode, CpuSet nodes) {}

    /** Keeps a copy, so that the value cannot change. */
    public NumaTuning {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /**
     * Reads the element.
     *
     * @param count how many cells the guest has
     */
    static NumaTuning parse(XmlElement root, Vcpus.Placement vcpus, int count) {
        if (root.children("numatune").size() > 1) {
            throw XmlErrors.document("only one numatune is supported");
        }
        boolean fixed = vcpus == Vcpus.Placement.STATIC;
        Optional<Memory> memory = root.descendants("numatune", "memory").stream()
                .findFirst()
                .map(element -> memory(element, fixed))
                .orElseGet(() -> fixed ? Optional.empty() : Optional.of(new Memory(Mode.STRICT, Optional.empty())));
        return new NumaTuning(memory, cells(root.descendants("numatune", "memnode"), memory, count));
    }

    void format(XmlWriter out) {
        out.element("numatune").bodyIfAny(body -> {
            memory.ifPresent(all -> body.element("memory")
                    .attribute("mode", all.mode)
                    .attribute(
                            all.nodes.isPresent() ? "nodeset" : "placement",
                            all.nodes.map(CpuSet::toString).orElse("auto"))
                    .end());
            cells.forEach((id, cell) -> body.element("memnode")
                    .attribute("cellid", id)
                    .attribute("mode", cell.mode)
                    .attribute("nodeset", cell.nodes.toString())
                    .end());
        });
    }

    /** Whether the host chooses the nodes. */
    public boolean isAutomatic() {
        return memory.filter(all -> all.nodes.isEmpty()).isPresent();
    }

    /**
     * The same with another mode or other nodes for the whole guest's memory.
     *
     * @param fixed whether the guest's processors have fixed places; the host may choose the nodes if not
     * @throws org.hyperbean.driver.LibvirtException unsupported configuration: there are no nodes, and the host may not
     *     choose them
     */
    public NumaTuning with(Optional<Mode> newMode, Optional<CpuSet> newNodes, boolean fixed) {
        if (newMode.isEmpty() && newNodes.isEmpty()) {
            return this;
        }
        if (memory.isEmpty() && newNodes.isEmpty() && fixed) {
            throw nodesMissing();
        }
        Mode mode = newMode.or(() -> memory.map(Memory::mode)).orElse(Mode.STRICT);
        Optional<CpuSet> nodes = newNodes.or(() -> memory.flatMap(Memory::nodes));
        return new NumaTuning(Optional.of(new Memory(mode, nodes)), cells);
    }

    void validate() {
        boolean restrictive = memory.filter(all -> all.mode == Mode.RESTRICTIVE).isPresent();
        if (restrictive && cells.values().stream().anyMatch(cell -> cell.mode != Mode.RESTRICTIVE)) {
            throw XmlErrors.document("'restrictive' mode is required in memnode element"
                    + " when mode is 'restrictive' in memory element");
        }
    }

    private static Optional<Memory> memory(XmlElement element, boolean fixed) {
        Optional<Mode> mode = choice(element, "mode", "tuning", Mode.class);
        Optional<Placement> given = choice(element, "placement", "placement", Placement.class);
        Optional<CpuSet> nodes = element.attribute("nodeset").map(text -> CpuSet.parseNotEmpty(text, "nodeset"));
        if (mode.isEmpty() && given.isEmpty() && nodes.isEmpty()) {
            return Optional.empty();
        }
        Placement usual = nodes.isPresent() || fixed ? Placement.STATIC : Placement.AUTO;
        Placement placement =
                given.filter(choice -> choice != Placement.DEFAULT).orElse(usual);
        if (placement == Placement.STATIC && nodes.isEmpty()) {
            throw nodesMissing();
        }
        return Optional.of(new Memory(mode.orElse(Mode.STRICT), nodes.filter(_ -> placement == Placement.STATIC)));
    }

    private static LibvirtException nodesMissing() {
        return XmlErrors.unsupported("nodeset for NUMA memory tuning must be set if 'placement' is 'static'");
    }

    private static <E extends Enum<E> & XmlChoice> Optional<E> choice(
            XmlElement element, String attribute, String what, Class<E> words) {
        return element.attribute(attribute)
                .map(text -> XmlChoice.find(words, text)
                        .orElseThrow(() ->
                                XmlErrors.unsupported("Unsupported NUMA memory %s mode '%s'".formatted(what, text))));
    }

    private static SortedMap<Integer, Cell> cells(List<XmlElement> elements, Optional<Memory> memory, int count) {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        if (elements.isEmpty()) {
            return cells;
        }
        if (memory.filter(all -> all.nodes.isEmpty()).isPresent()) {
            throw XmlErrors.unsupported("Per-node binding is not compatible with automatic NUMA placement.");
        }
        if (count == 0) {
            throw XmlErrors.document("Element 'memnode' is invalid without any guest NUMA cells");
        }
        for (XmlElement element : elements) {
            long id = XmlValues.required(element, "cellid", XmlValues::unsigned);
            if (id >= count) {
                throw XmlErrors.document(
                        "Argument 'cellid' in memnode element must correspond to existing guest's NUMA cell");
            }
            if (cells.containsKey((int) id)) {
                throw XmlErrors.document("Multiple memnode elements with cellid " + id);
            }
            Mode mode = XmlValues.choice(element, "mode", Mode.class).orElse(Mode.STRICT);
            String nodes = element.attribute("nodeset")
                    .orElseThrow(() -> XmlErrors.document("Missing required nodeset attribute in memnode element"));
            cells.put((int) id, new Cell(mode, CpuSet.parseNotEmpty(nodes, "nodeset")));
        }
        return cells;
    }
}
