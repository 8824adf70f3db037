package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.CpuSet;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <memoryBacking>} element: how the host holds the guest's memory.
 *
 * @param hugePages empty when the host's usual pages are taken; an empty list when its default huge pages are
 * @param allocationThreads how many threads allocate the memory; 0 for the hypervisor's choice
 */
public record MemoryBacking(
        Optional<List<HugePage>> hugePages,
        boolean noSharePages,
        boolean locked,
        Optional<Source> source,
        Optional<MemoryAccess> access,
        Optional<Allocation> allocation,
        long allocationThreads,
        boolean discard) {

    /** Where the memory comes from. */
    public enum Source implements XmlChoice {
        FILE,
        ANONYMOUS,
        MEMFD
    }

    /** When the memory is allocated. */
    public enum Allocation implements XmlChoice {
        IMMEDIATE,
        ONDEMAND
    }

    /** Keeps a copy, so that the value cannot change. */
    public MemoryBacking {
        hugePages = hugePages.map(List::copyOf);
    }

    static MemoryBacking parse(XmlElement root) {
        Optional<Source> source = choice(root, "source", "type", Source.class);
        Optional<MemoryAccess> access = choice(root, "access", "mode", MemoryAccess.class);
        Optional<Allocation> allocation = choice(root, "allocation", "mode", Allocation.class);
        long threads = attribute(root, "allocation", "threads")
                .map(text -> Numbers.unsigned(text, Numbers.DECIMAL)
                        .orElseThrow(() -> XmlErrors.document("Failed to parse memory allocation threads")))
                .orElse(0L);
        return new MemoryBacking(
                hugePages(root),
                has(root, "nosharepages"),
                has(root, "locked"),
                source,
                access,
                allocation,
                threads,
                has(root, "discard"));
    }

    void format(XmlWriter out) {
        out.element("memoryBacking").bodyIfAny(body -> {
            hugePages.ifPresent(
                    pages -> body.element("hugepages").body(inner -> pages.forEach(page -> page.format(inner))));
            body.flag("nosharepages", noSharePages);
            body.flag("locked", locked);
            body.element("source").choice("type", source).endIfAny();
            body.element("access").choice("mode", access).endIfAny();
            body.element("allocation")
                    .choice("mode", allocation)
                    .number("threads", Optional.of(allocationThreads).filter(threads -> threads != 0))
                    .endIfAny();
            body.flag("discard", discard);
        });
    }

    /** A guest without NUMA cells may name the one it has not. */
    MemoryBacking complete(int cells) {
        return cells > 0
                ? this
                : new MemoryBacking(
                        hugePages.map(pages ->
                                pages.stream().map(HugePage::withoutCells).toList()),
                        noSharePages,
                        locked,
                        source,
                        access,
                        allocation,
                        allocationThreads,
                        discard);
    }

    /** Refuses pages that contend for a cell, or are for one that there is not. */
    void validate(int cells) {
        List<HugePage> pages = hugePages.orElse(List.of());
        for (int i = 0; i < pages.size(); i++) {
            HugePage page = pages.get(i);
            pages.subList(0, i).forEach(other -> differ(page, other));
            page.cells().flatMap(set -> beyond(set, cells)).ifPresent(cell -> {
                throw XmlErrors.detail("hugepages: node %d not found".formatted(cell));
            });
        }
    }

    private static Optional<Integer> beyond(CpuSet set, int cells) {
        return set.numbers().filter(cell -> cell >= cells).boxed().findFirst();
    }

    private static void differ(HugePage page, HugePage other) {
        if (page.cells().isEmpty() && other.cells().isEmpty()) {
            throw XmlErrors.detail(
                    "two master hugepages detected: %d and %d".formatted(page.sizeKiB(), other.sizeKiB()));
        }
        boolean overlap = page.cells()
                .filter(set -> other.cells().filter(set::overlaps).isPresent())
                .isPresent();
        if (overlap) {
            throw XmlErrors.detail("nodeset attribute of hugepages of sizes %d and %d intersect"
                    .formatted(page.sizeKiB(), other.sizeKiB()));
        }
    }

    private static Optional<List<HugePage>> hugePages(XmlElement root) {
        if (!has(root, "hugepages")) {
            return Optional.empty();
        }
        return Optional.of(root.descendants("memoryBacking", "hugepages", "page").stream()
                .map(HugePage::parse)
                .toList());
    }

    private static boolean has(XmlElement root, String name) {
        return !root.descendants("memoryBacking", name).isEmpty();
    }

    private static Optional<String> attribute(XmlElement root, String name, String attribute) {
        return root.descendants("memoryBacking", name).stream()
                .flatMap(element -> element.attribute(attribute).stream())
                .findFirst()
                .filter(text -> !text.isEmpty());
    }

    private static <E extends Enum<E> & XmlChoice> Optional<E> choice(
            XmlElement root, String name, String attribute, Class<E> words) {
        return attribute(root, name, attribute)
                .map(text -> XmlChoice.find(words, text)
                        .orElseThrow(() -> XmlErrors.unsupported(
                                "unknown memoryBacking/%s/%s '%s'".formatted(name, attribute, text))));
    }
}
