package org.hyperbean.documents.character;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.storage.SecurityLabelOverride;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The host's end of a stream of bytes, with all that stands around its source.
 *
 * @param labels security labels of the source, for character devices alone
 * @param log where everything is copied to
 */
public record CharacterBackend(CharacterSource source, List<SecurityLabelOverride> labels, Optional<CharacterLog> log) {
    /** A pseudo terminal that the host chooses. */
    public static final CharacterBackend TERMINAL =
            new CharacterBackend(TerminalSource.UNKNOWN, List.of(), Optional.empty());

    /** Keeps a copy, so that the value cannot change. */
    public CharacterBackend {
        labels = List.copyOf(labels);
    }

    /** Reads the end of a device that has no labels of its own. */
    public static CharacterBackend parse(XmlElement device, CharacterType type, ParseOptions options) {
        return parse(device, type, options, false);
    }

    /** Reads the end of a character device. */
    public static CharacterBackend parseLabelled(XmlElement device, CharacterType type, ParseOptions options) {
        return parse(device, type, options, true);
    }

    private static CharacterBackend parse(
            XmlElement device, CharacterType type, ParseOptions options, boolean labelled) {
        CharacterSource source = CharacterSource.parse(type, device, options);
        List<SecurityLabelOverride> labels = device.child("source")
                .filter(_ -> labelled)
                .map(element -> SecurityLabelOverride.parseAll(element, options))
                .orElse(List.of());
        Optional<CharacterLog> log = CharacterLog.parse(device);
        List<XmlElement> protocols = device.children("protocol");
        if (protocols.size() > 1) {
            throw XmlErrors.document("only one protocol element is allowed for character device");
        }
        return new CharacterBackend(
                source instanceof TcpSource tcp ? tcp.withProtocol(protocols) : source, labels, log);
    }

    /** Writes the source, the protocol and the log. */
    public void format(XmlWriter out, FormatOptions options) {
        source.format(out, body -> labels.forEach(label -> label.format(body, options)), options);
        log.ifPresent(file -> file.format(out));
    }

    /** Refuses an end that lacks something. */
    public void validate() {
        source.validate(false);
    }

    /** The same with another source. */
    public CharacterBackend withSource(CharacterSource changed) {
        return new CharacterBackend(changed, labels, log);
    }
}
