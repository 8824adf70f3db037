package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <bootloader>} element: a program of the host that finds a paravirtual guest's kernel. */
public record Bootloader(String path, Optional<String> arguments) {
    static Optional<Bootloader> parse(XmlElement root) {
        return root.childText("bootloader").map(path -> new Bootloader(path, root.childText("bootloader_args")));
    }

    void format(XmlWriter out) {
        out.element("bootloader").text(path);
        out.text("bootloader_args", arguments);
    }
}
