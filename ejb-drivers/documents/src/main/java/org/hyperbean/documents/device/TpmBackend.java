package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.character.CharacterBackend;
import org.hyperbean.documents.character.CharacterType;
import org.hyperbean.documents.character.ConnectionMode;
import org.hyperbean.documents.character.UnixSource;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** What is behind a TPM on the host. */
public sealed interface TpmBackend permits TpmBackend.Passthrough, TpmBackend.External, TpmEmulator {

    /** The kinds of backends. */
    enum Type implements XmlChoice {
        PASSTHROUGH,
        EMULATOR,
        EXTERNAL
    }

    /** The host's own module. */
    record Passthrough(String path) implements TpmBackend {
        private static final String USUAL = "/dev/tpm0";

        static Passthrough parse(XmlElement backend) {
            return new Passthrough(backend.childAttribute("device", "path")
                    .filter(path -> !path.isEmpty())
                    .orElse(USUAL));
        }

        @Override
        public void format(XmlWriter out) {
            out.element("backend")
                    .attribute("type", Type.PASSTHROUGH)
                    .body(body -> body.element("device").attribute("path", path).end());
        }
    }

    /** An emulator that somebody else has started, behind a socket. */
    record External(CharacterBackend socket) implements TpmBackend {
        static External parse(XmlElement backend, ParseOptions options) {
            String type = backend.childAttribute("source", "type")
                    .filter(text -> !text.isEmpty())
                    .orElseThrow(() -> XmlErrors.document("missing external TPM backend type"));
            CharacterType known = XmlChoice.find(CharacterType.class, type)
                    .orElseThrow(
                            () -> XmlErrors.unsupported("unknown backend type '%s' for external TPM".formatted(type)));
            return new External(CharacterBackend.parse(backend, known, options));
        }

        @Override
        public void format(XmlWriter out) {
            out.element("backend")
                    .attribute("type", Type.EXTERNAL)
                    .body(body -> body.element("source")
                            .attribute("type", socket.source().type())
                            .attribute("mode", ConnectionMode.CONNECT)
                            .attribute("path", socket.source().path())
                            .end());
        }

        @Override
        public void validate() {
            if (!(socket.source() instanceof UnixSource unix)) {
                throw XmlErrors.document("only source type 'unix' is supported for external TPM device");
            }
            if (unix.mode() == ConnectionMode.BIND) {
                throw XmlErrors.document("only 'client' mode is supported for external TPM device");
            }
            if (unix.path().isEmpty()) {
                throw XmlErrors.document("missing socket path for external TPM device");
            }
        }
    }

    /** Writes the element. */
    void format(XmlWriter out);

    /** Refuses what does not go together. */
    default void validate() {}

    /** Reads the element. */
    static TpmBackend parse(XmlElement backend, ParseOptions options) {
        Optional<Type> type = XmlValues.choice(backend, "type", Type.class);
        return switch (type.orElseThrow(() -> XmlErrors.missingAttribute(backend, "type"))) {
            case PASSTHROUGH -> Passthrough.parse(backend);
            case EMULATOR -> TpmEmulator.parse(backend);
            case EXTERNAL -> External.parse(backend, options);
        };
    }
}
