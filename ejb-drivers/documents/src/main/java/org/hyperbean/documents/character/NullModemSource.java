package org.hyperbean.documents.character;

import java.util.Optional;
import java.util.function.Consumer;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** A pair of FreeBSD's null modem devices. */
public record NullModemSource(Optional<String> master, Optional<String> slave) implements CharacterSource {
    @Override
    public CharacterType type() {
        return CharacterType.NMDM;
    }

    @Override
    public void format(XmlWriter out, Consumer<XmlWriter> labels, FormatOptions options) {
        out.element("source")
                .attribute("master", master)
                .attribute("slave", slave)
                .endIfAny();
    }

    @Override
    public void validate(boolean pathMayBeChosen) {
        if (master.isPresent() != slave.isPresent()) {
            throw XmlErrors.internal("Should define both master and slave path attributes for nmdm device");
        }
    }
}
