package org.hyperbean.documents.net;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * A {@code <coalesce>}: how many packets the host's device gathers before it interrupts.
 *
 * @param receivedFrames at most, above 0
 */
public record Coalesce(long receivedFrames) {
    private static final long LIMIT = 0xFFFF_FFFFL;

    /** Reads the element; empty when it sets nothing. */
    public static Optional<Coalesce> parse(XmlElement coalesce) {
        return coalesce.descendant("rx", "frames")
                .flatMap(frames -> frames.attribute("max"))
                .filter(text -> !text.isEmpty())
                .map(Coalesce::number)
                .filter(frames -> frames != 0)
                .map(Coalesce::new);
    }

    /** Writes the element. */
    public void format(XmlWriter out) {
        out.element("coalesce")
                .body(body -> body.element("rx")
                        .body(rx -> rx.element("frames")
                                .attribute("max", receivedFrames)
                                .end()));
    }

    private static long number(String text) {
        long frames = Numbers.unsignedLong(text, Numbers.DECIMAL)
                .orElseThrow(() -> LibvirtException.of(
                        ErrorCode.XML_DETAIL,
                        ErrorDomain.DOMAIN,
                        "cannot parse value '%s' for coalesce parameter".formatted(text)));
        if (Long.compareUnsigned(frames, LIMIT) > 0) {
            throw LibvirtException.of(
                    ErrorCode.OVERFLOW,
                    ErrorDomain.DOMAIN,
                    "value '%s' is too big for coalesce parameter, maximum is '%d'"
                            .formatted(Long.toUnsignedString(frames), LIMIT));
        }
        return frames;
    }
}
