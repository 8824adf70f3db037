package org.hyperbean.documents.character;

import java.util.Optional;
import java.util.function.Consumer;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A file that the guest writes into.
 *
 * @param append whether the file is kept at the start of the domain
 */
public record FileSource(Optional<String> path, Optional<Boolean> append) implements CharacterSource {
    static FileSource parse(XmlElement source) {
        return new FileSource(source.attribute("path"), XmlValues.onOff(source, "append"));
    }

    @Override
    public CharacterType type() {
        return CharacterType.FILE;
    }

    @Override
    public void format(XmlWriter out, Consumer<XmlWriter> labels, FormatOptions options) {
        out.element("source").attribute("path", path).onOff("append", append).bodyIfAny(labels);
    }

    @Override
    public void validate(boolean pathMayBeChosen) {
        PathSource.require(path, "path");
    }
}
