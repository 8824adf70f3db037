package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.Kept;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The host's end of a character device.
 *
 * @param type such as {@code pty} or {@code unix}
 * @param kept source, protocol and log
 */
public record CharacterSource(String type, Kept kept) {
    private static final Set<String> TYPES = Set.of(
            "null",
            "vc",
            "pty",
            "dev",
            "file",
            "pipe",
            "stdio",
            "udp",
            "tcp",
            "unix",
            "spicevmc",
            "spiceport",
            "nmdm",
            "qemu-vdagent",
            "dbus");
    private static final Set<String> WITH_PATH = Set.of("dev", "file", "pipe");
    private static final Shape LOG = Shape.of("log").texts("file").onOff("append");
    private static final Shape RECONNECT =
            Shape.of("reconnect").yesNo("enabled").numbers("timeout");

    /** A pseudo terminal that the host chooses. */
    public static final CharacterSource PTY = new CharacterSource("pty", Kept.NOTHING);

    static CharacterSource parse(XmlElement xml, ParseOptions options) {
        String type = xml.attribute("type").orElse("");
        if (!TYPES.contains(type)) {
            throw XmlErrors.unsupported("unknown type presented to host for character device: " + type);
        }
        Kept kept = Shape.keep(xml, shapes(type, options));
        if (type.equals("tcp") && kept.first("protocol").isEmpty()) {
            kept = kept.with("protocol", List.of(XmlElement.empty("protocol").withAttribute("type", "raw")));
        }
        CharacterSource source = new CharacterSource(type, kept);
        if (WITH_PATH.contains(type) && source.path().isEmpty()) {
            throw XmlErrors.internal("Missing source path attribute for char device");
        }
        return source;
    }

    void format(XmlWriter out, FormatOptions options) {
        if (!(isTerminal() && options.inactive())) {
            kept.format(out, "source");
        }
        kept.format(out, "protocol", "log");
    }

    /** Whether it is a pseudo terminal. */
    public boolean isTerminal() {
        return type.equals("pty");
    }

    /** The file, socket or terminal. */
    public Optional<String> path() {
        return kept.first("source").flatMap(source -> source.attribute("path"));
    }

    /** The file that everything is copied into, and whether it is appended to. */
    public Optional<XmlElement> log() {
        return kept.first("log");
    }

    /** The same end with a path. */
    public CharacterSource withPath(String path) {
        XmlElement source =
                kept.first("source").orElse(XmlElement.empty("source")).withAttribute("path", path);
        return new CharacterSource(type, kept.with("source", List.of(source)));
    }

    private static Shape[] shapes(String type, ParseOptions options) {
        Shape source = Shape.of("source");
        Shape shaped = switch (type) {
            case "pty" -> options.inactive() ? source : source.texts("path");
            case "dev", "file", "pipe" -> source.texts("path").onOff("append").children(Shape.whole("seclabel"));
            case "unix" ->
                source.words("mode", "bind", "connect")
                        .usually("mode", "connect")
                        .texts("path")
                        .children(RECONNECT, Shape.whole("seclabel"));
            case "tcp" ->
                source.words("mode", "bind", "connect")
                        .usually("mode", "connect")
                        .texts("host", "service")
                        .yesNo("tls")
                        .children(RECONNECT);
            case "udp" -> source.words("mode", "bind", "connect").texts("host", "service");
            case "spiceport", "dbus" -> source.texts("channel");
            case "nmdm" -> source.texts("master", "slave");
            case "qemu-vdagent" -> Shape.whole("source");
            default -> source;
        };
        Shape protocol = Shape.of("protocol").texts("type");
        return type.equals("tcp") ? new Shape[] {shaped, protocol, LOG} : new Shape[] {shaped, LOG};
    }
}
