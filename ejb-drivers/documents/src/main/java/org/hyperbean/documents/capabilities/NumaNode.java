package org.hyperbean.documents.capabilities;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
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

    static NumaNode parse(XmlElement cell) {
        return new NumaNode(
                XmlValues.required(cell, "id", XmlValues::natural),
                number(cell.childText("memory")),
                cell.children("pages").stream()
                        .map(pages -> new Pages(
                                XmlValues.required(pages, "size", XmlValues::natural),
                                number(Optional.of(pages.text()))))
                        .toList(),
                cell.child("distances").stream()
                        .flatMap(distances -> distances.children("sibling").stream())
                        .map(sibling -> new Distance(
                                XmlValues.required(sibling, "id", XmlValues::natural),
                                XmlValues.required(sibling, "value", XmlValues::natural)))
                        .toList(),
                cell.child("cpus").stream()
                        .flatMap(cpus -> cpus.children("cpu").stream())
                        .map(NumaNode::parseProcessor)
                        .toList());
    }

    private static Processor parseProcessor(XmlElement cpu) {
        return new Processor(
                XmlValues.required(cpu, "id", XmlValues::natural),
                XmlValues.natural(cpu, "socket_id").orElse(0),
                XmlValues.natural(cpu, "die_id").orElse(0),
                XmlValues.natural(cpu, "core_id").orElse(0),
                cpu.attribute("siblings").orElse(""));
    }

    private static long number(Optional<String> text) {
        return text.flatMap(digits -> Numbers.signedLong(digits, Numbers.DECIMAL))
                .orElse(0L);
    }

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
