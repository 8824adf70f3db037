package org.hyperbean.documents.character;

import java.util.Optional;
import java.util.function.Consumer;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.storage.Reconnect;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** A socket in the host's file system. */
public record UnixSource(ConnectionMode mode, Optional<String> path, Optional<Reconnect> reconnect)
        implements CharacterSource {
    static UnixSource parse(XmlElement source) {
        return new UnixSource(ConnectionMode.of(source), source.attribute("path"), Reconnect.parse(source));
    }

    @Override
    public CharacterType type() {
        return CharacterType.UNIX;
    }

    @Override
    public void format(XmlWriter out, Consumer<XmlWriter> labels, FormatOptions options) {
        path.ifPresent(name -> out.element("source")
                .attribute("mode", mode)
                .attribute("path", name)
                .body(body -> {
                    labels.accept(body);
                    reconnect.ifPresent(again -> again.format(body));
                }));
    }

    @Override
    public void validate(boolean pathMayBeChosen) {
        if (!pathMayBeChosen) {
            PathSource.require(path, "path");
        }
        TcpSource.checkReconnect(mode, reconnect);
    }

    /** The same socket at a path. */
    public UnixSource withPath(String chosen) {
        return new UnixSource(mode, Optional.of(chosen), reconnect);
    }
}
