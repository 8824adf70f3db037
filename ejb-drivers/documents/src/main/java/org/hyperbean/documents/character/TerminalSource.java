package org.hyperbean.documents.character;

import java.util.Optional;
import java.util.function.Consumer;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A pseudo terminal, which the host chooses.
 *
 * @param path known while the domain runs
 */
public record TerminalSource(Optional<String> path) implements CharacterSource {
    /** A terminal that is yet to be chosen. */
    public static final TerminalSource UNKNOWN = new TerminalSource(Optional.empty());

    static TerminalSource parse(XmlElement source, ParseOptions options) {
        return new TerminalSource(source.attribute("path").filter(_ -> !options.inactive()));
    }

    @Override
    public CharacterType type() {
        return CharacterType.PTY;
    }

    @Override
    public void format(XmlWriter out, Consumer<XmlWriter> labels, FormatOptions options) {
        path.filter(_ -> !options.inactive())
                .ifPresent(name -> out.element("source").attribute("path", name).body(labels));
    }
}
