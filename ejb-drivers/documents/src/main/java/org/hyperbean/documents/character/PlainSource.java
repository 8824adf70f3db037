package org.hyperbean.documents.character;

import java.util.function.Consumer;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlWriter;

/** An end that has nothing to set: nothing at all, the hypervisor's own window or standard output, a Spice client. */
public record PlainSource(CharacterType type) implements CharacterSource {
    @Override
    public void format(XmlWriter out, Consumer<XmlWriter> labels, FormatOptions options) {
        // The type says it all.
    }
}
