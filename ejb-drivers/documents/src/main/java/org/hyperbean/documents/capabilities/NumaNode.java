package org.hyperbean.documents.capabilities;

import java.util.List;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <cell>} of the host's topology: memory and processors that are near each other. */
public record NumaNode(
        int id, long memoryKiB, List<Pages> pages, List<Distance> distances, List<Processor> processors) {
    /** Keeps copies, so that the value cannot change. */
    public NumaNode {
        pages = List.copyOf(pages);
        distances = List.copyOf(distances);
        processors = List.copyOf(processors);
    }

    /** How many memory pages of a size there are. */
    public record Pages(int sizeKiB, long count) {}

    /** How far another node is. */
    public record Distance(int node, int value) {}

    /** A logical processor and where it sits. */
    public record Processor(int id, int socket, int die, int core, String siblings) {}

    void format(XmlWriter out) {
        out.element("cell").attribute("id", id).body(body -> {
            body.element("memory").attribute("unit", "KiB").text(Long.toString(memoryKiB));
            pages.forEach(size -> body.element("pages")
                    .attribute("unit", "KiB")
                    .attribute("size", size.sizeKiB)
                    .text(Long.toString(size.count)));
            body.element("distances")
                    .bodyIfAny(inner -> distances.forEach(distance -> inner.element("sibling")
                            .attribute("id", distance.node)
                            .attribute("value", distance.value)
                            .end()));
            body.element("cpus")
                    .attribute("num", processors.size())
                    .openBody(inner -> processors.forEach(processor -> format(processor, inner)));
        });
    }

    private static void format(Processor processor, XmlWriter out) {
        out.element("cpu")
                .attribute("id", processor.id)
                .attribute("socket_id", processor.socket)
                .attribute("die_id", processor.die)
                .attribute("core_id", processor.core)
                .attribute("siblings", processor.siblings)
                .end();
    }
}
