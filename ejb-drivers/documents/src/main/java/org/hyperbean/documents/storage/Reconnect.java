package org.hyperbean.documents.storage;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <reconnect>}: whether the hypervisor connects again to a socket that was closed.
 *
 * @param timeout the seconds between attempts
 */
public record Reconnect(boolean enabled, long timeout) {

    /** Reads the element inside a source; empty when it does not say whether to connect again. */
    public static Optional<Reconnect> parse(XmlElement source) {
        return source.child("reconnect")
                .flatMap(element -> XmlValues.yesNo(element, "enabled")
                        .map(enabled -> new Reconnect(
                                enabled, enabled ? XmlValues.required(element, "timeout", XmlValues::unsigned) : 0)));
    }

    /** Writes the element. */
    public void format(XmlWriter out) {
        out.element("reconnect")
                .yesNo("enabled", Optional.of(enabled))
                .number("timeout", Optional.of(timeout).filter(_ -> enabled))
                .end();
    }
}
