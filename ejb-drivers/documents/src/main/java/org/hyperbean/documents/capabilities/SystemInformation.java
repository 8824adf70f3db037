package org.hyperbean.documents.capabilities;

import java.util.List;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A host's {@code <sysinfo>}: what its firmware tells of it, as SMBIOS has it.
 *
 * @param blocks such as {@code bios}, {@code system} and {@code baseBoard}
 */
public record SystemInformation(List<Block> blocks) {

    /** Keeps a copy, so that the value cannot change. */
    public SystemInformation {
        blocks = List.copyOf(blocks);
    }

    /** A part of the host and what is told of it. */
    public record Block(String name, List<Entry> entries) {
        /** Keeps a copy, so that the value cannot change. */
        public Block {
            entries = List.copyOf(entries);
        }
    }

    /** One thing that is told, such as {@code vendor}. */
    public record Entry(String name, String value) {}

    /** Reads the element. */
    public static SystemInformation parse(XmlElement sysinfo) {
        return new SystemInformation(sysinfo.children()
                .map(block -> new Block(
                        block.name(),
                        block.children("entry").stream()
                                .map(entry -> new Entry(entry.attribute("name").orElse(""), entry.text()))
                                .toList()))
                .toList());
    }

    /** The document as libvirt writes it. */
    public String format() {
        XmlWriter out = new XmlWriter();
        out.element("sysinfo")
                .attribute("type", "smbios")
                .body(body -> blocks.forEach(block -> body.element(block.name)
                        .body(entries -> block.entries.forEach(entry ->
                                entries.element("entry").attribute("name", entry.name).text(entry.value)))));
        return out.toString();
    }
}
