package org.hyperbean.documents.character;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * Packets of UDP.
 *
 * @param bound where packets are received
 * @param connected where packets are sent to
 */
public record UdpSource(End bound, End connected) implements CharacterSource {

    /** A host and a port of it, by number or name. */
    public record End(Optional<String> host, Optional<String> service) {
        /** Nothing known. */
        public static final End NONE = new End(Optional.empty(), Optional.empty());

        static End of(XmlElement source) {
            return new End(source.attribute("host"), source.attribute("service"));
        }

        void format(XmlWriter out, ConnectionMode mode) {
            if (!equals(NONE)) {
                out.element("source")
                        .attribute("mode", mode)
                        .attribute("host", host)
                        .attribute("service", service)
                        .end();
            }
        }
    }

    /** Reads the ends; the first of each mode counts. */
    static UdpSource parse(List<XmlElement> sources) {
        UdpSource read = new UdpSource(End.NONE, End.NONE);
        for (XmlElement source : sources) {
            read = read.with(ConnectionMode.of(source), End.of(source));
        }
        return read;
    }

    @Override
    public CharacterType type() {
        return CharacterType.UDP;
    }

    @Override
    public void format(XmlWriter out, Consumer<XmlWriter> labels, FormatOptions options) {
        bound.format(out, ConnectionMode.BIND);
        connected.format(out, ConnectionMode.CONNECT);
    }

    @Override
    public void validate(boolean pathMayBeChosen) {
        PathSource.require(connected.service, "service");
    }

    private UdpSource with(ConnectionMode mode, End end) {
        return switch (mode) {
            case BIND -> bound.equals(End.NONE) ? new UdpSource(end, connected) : this;
            case CONNECT -> connected.equals(End.NONE) ? new UdpSource(bound, end) : this;
        };
    }
}
