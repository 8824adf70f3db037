package org.hyperbean.documents.character;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** The guest's end of a character device. */
public sealed interface CharacterTarget permits ChannelTarget, ConsoleTarget, ParallelTarget, SerialTarget {

    /** Writes the element. */
    void format(XmlWriter out, FormatOptions options);

    /** The number of the port; empty for channels and until a port is numbered. */
    default Optional<Integer> port() {
        return Optional.empty();
    }

    /** The same end as another port. */
    default CharacterTarget withPort(int number) {
        return this;
    }

    /**
     * Whether the Spice agent may be behind it. It needs a virtio channel, but libvirt compares the number of the type
     * alone, which a type of other ends has too.
     */
    default boolean takesSpiceAgent() {
        return false;
    }

    /** Reads the number of a port. What C reads as -1 stands for a number that is yet to be chosen. */
    static Optional<Integer> port(XmlElement target) {
        return target.attribute("port")
                .map(text -> Numbers.wrapping(text, Numbers.DECIMAL)
                        .orElseThrow(() -> XmlErrors.document("Invalid port number: " + text))
                        .intValue())
                .filter(number -> number != -1);
    }

    /** Reads the type of a target. */
    static <E extends Enum<E> & XmlChoice> Optional<E> type(XmlElement target, Class<E> types) {
        return target.attribute("type").map(text -> XmlChoice.find(types, text).orElseThrow(() -> unknownType(text)));
    }

    /** The error for a type that there is not. */
    static RuntimeException unknownType(String text) {
        return XmlErrors.unsupported("unknown target type '%s' specified for character device".formatted(text));
    }
}
