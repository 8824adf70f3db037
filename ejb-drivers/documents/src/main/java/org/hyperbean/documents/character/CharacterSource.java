package org.hyperbean.documents.character;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** What is at the host's end of a stream of bytes, as {@code <source>} elements tell. */
public sealed interface CharacterSource
        permits AgentSource,
                ChannelSource,
                FileSource,
                NullModemSource,
                PathSource,
                PlainSource,
                TcpSource,
                TerminalSource,
                UdpSource,
                UnixSource {

    /** The word for it. */
    CharacterType type();

    /**
     * Writes the elements, if there is anything to say.
     *
     * @param labels writes the security labels of what has a path
     */
    void format(XmlWriter out, Consumer<XmlWriter> labels, FormatOptions options);

    /**
     * Refuses an end that lacks something.
     *
     * @param pathMayBeChosen whether the hypervisor chooses a path where none is given
     */
    default void validate(boolean pathMayBeChosen) {}

    /** The file, socket or terminal. */
    default Optional<String> path() {
        return Optional.empty();
    }

    /** Reads the sources inside a device. */
    static CharacterSource parse(CharacterType type, XmlElement device, ParseOptions options) {
        List<XmlElement> sources = device.children("source");
        checkNumber(type, sources.size());
        XmlElement source = sources.isEmpty() ? XmlElement.empty("source") : sources.getFirst();
        return switch (type) {
            case NULL, VC, STDIO, SPICEVMC -> new PlainSource(type);
            case PTY -> TerminalSource.parse(source, options);
            case DEV, PIPE -> new PathSource(type, source.attribute("path"));
            case FILE -> FileSource.parse(source);
            case UDP -> UdpSource.parse(sources);
            case TCP -> TcpSource.parse(source);
            case UNIX -> UnixSource.parse(source);
            case SPICEPORT, DBUS -> new ChannelSource(type, source.attribute("channel"));
            case NMDM -> new NullModemSource(source.attribute("master"), source.attribute("slave"));
            case QEMU_VDAGENT -> AgentSource.parse(source);
        };
    }

    /** A stream over UDP may have one source for each direction. */
    private static void checkNumber(CharacterType type, int sources) {
        if (sources > 1 && type != CharacterType.UDP) {
            throw XmlErrors.document("only one source element is allowed for character device");
        }
        if (sources > 2) {
            throw XmlErrors.document("only two source elements are allowed for character device");
        }
    }
}
