package org.hyperbean.documents.character;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** A parallel port of the guest. */
public record ParallelTarget(Optional<Integer> port) implements CharacterTarget {
    /** Reads the target inside a device. */
    public static ParallelTarget parse(XmlElement device) {
        return new ParallelTarget(device.child("target").flatMap(CharacterTarget::port));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("target").number("port", port).end();
    }

    @Override
    public ParallelTarget withPort(int number) {
        return new ParallelTarget(Optional.of(number));
    }
}
