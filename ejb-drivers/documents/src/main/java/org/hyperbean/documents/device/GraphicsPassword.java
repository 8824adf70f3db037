package org.hyperbean.documents.device;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The password of a screen server.
 *
 * @param validTo until when it is taken, in UTC
 * @param connected what happens to clients when it changes
 */
public record GraphicsPassword(String password, Optional<LocalDateTime> validTo, Optional<Connected> connected) {
    private static final Pattern TIME = Pattern.compile("(-?\\d+)-(\\d+)-(\\d+)T(\\d+):(\\d+):(\\d+)");
    private static final int PARTS = 6;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /** What happens to connected clients when the password changes. */
    public enum Connected implements XmlChoice {
        FAIL,
        DISCONNECT,
        KEEP
    }

    /** Reads the attributes; without a password the others say nothing. */
    static Optional<GraphicsPassword> parse(XmlElement graphics, Graphics.Type type) {
        return graphics.attribute("passwd").map(password -> {
            Optional<LocalDateTime> validTo =
                    graphics.attribute("passwdValidTo").map(GraphicsPassword::time);
            Optional<Connected> connected = graphics.attribute("connected")
                    .map(text -> XmlChoice.find(Connected.class, text)
                            .orElseThrow(() -> XmlErrors.unsupported("unknown connected value " + text)));
            if (type == Graphics.Type.VNC
                    && connected.filter(choice -> choice != Connected.KEEP).isPresent()) {
                throw XmlErrors.unsupported("VNC supports connected='keep' only");
            }
            return new GraphicsPassword(password, validTo, connected);
        });
    }

    /** Writes the attributes, the password only into a secure dump. */
    void format(XmlWriter.Open graphics, FormatOptions options) {
        graphics.attribute("passwd", Optional.of(password).filter(text -> options.secure() && !text.isEmpty()))
                .attribute("passwdValidTo", validTo.map(SHOWN::format))
                .choice("connected", connected);
    }

    private static LocalDateTime time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw XmlErrors.internal(
                    "cannot parse password validity time '%s', expect YYYY-MM-DDTHH:MM:SS".formatted(text));
        }
        try {
            List<Integer> parts = IntStream.rangeClosed(1, PARTS)
                    .mapToObj(part -> Integer.valueOf(time.group(part)))
                    .toList();
            return LocalDateTime.of(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5));
        } catch (DateTimeException | NumberFormatException _) {
            // A day that does not exist counts as the first day of all.
            return LocalDateTime.of(1970, 1, 1, 0, 0);
        }
    }
}
