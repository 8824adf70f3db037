package org.hyperbean.documents.character;

import java.util.Optional;
import java.util.function.Consumer;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** A device or a pair of named pipes on the host. */
public record PathSource(CharacterType type, Optional<String> path) implements CharacterSource {
    @Override
    public void format(XmlWriter out, Consumer<XmlWriter> labels, FormatOptions options) {
        out.element("source").attribute("path", path).bodyIfAny(labels);
    }

    @Override
    public void validate(boolean pathMayBeChosen) {
        require(path, "path");
    }

    /** Refuses a source without an attribute. */
    static void require(Optional<String> value, String attribute) {
        if (value.isEmpty()) {
            throw XmlErrors.internal("Missing source %s attribute for char device".formatted(attribute));
        }
    }
}
