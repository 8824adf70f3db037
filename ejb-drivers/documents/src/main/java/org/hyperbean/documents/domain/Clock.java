package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <clock>} element.
 *
 * @param offset such as {@code utc}
 * @param setting the element's other attributes
 * @param timers each a whole {@code <timer>} element
 */
public record Clock(String offset, XmlElement setting, List<XmlElement> timers) {
    private static final List<String> OFFSETS = List.of("utc", "localtime", "variable", "timezone", "absolute");
    private static final Shape TIMER = Shape.of("timer")
            .words("name", "platform", "pit", "rtc", "hpet", "tsc", "kvmclock", "hypervclock", "armvtimer")
            .yesNo("present")
            .words("tickpolicy", "delay", "catchup", "merge", "discard")
            .words("track", "boot", "guest", "wall", "realtime")
            .numbers("frequency")
            .words("mode", "auto", "native", "emulate", "paravirt", "smpsafe")
            .children(Shape.of("catchup").numbers("threshold", "slew", "limit"));

    /** Keeps a copy, so that the value cannot change. */
    public Clock {
        timers = List.copyOf(timers);
    }

    static Clock parse(XmlElement root) {
        XmlElement clock = root.child("clock").orElse(XmlElement.empty("clock"));
        String offset = clock.attribute("offset").orElse("utc");
        return new Clock(
                offset,
                shape(offset).apply(clock),
                clock.children("timer").stream().map(TIMER::apply).toList());
    }

    void format(XmlWriter out) {
        XmlWriter.Open element = out.element("clock").attribute("offset", offset);
        setting.attributes().forEach(element::attribute);
        element.body(body -> timers.forEach(body::verbatim));
    }

    /** A timer's setting. */
    public Optional<XmlElement> timer(String name) {
        return timers.stream()
                .filter(timer -> timer.attribute("name").equals(Optional.of(name)))
                .findFirst();
    }

    private static Shape shape(String offset) {
        Shape shape = Shape.of("clock");
        return switch (offset) {
            case "utc", "localtime" -> shape.texts("adjustment");
            case "variable" -> shape.texts("adjustment").words("basis", "utc", "localtime");
            case "timezone" -> shape.texts("timezone");
            case "absolute" -> shape.texts("start");
            default ->
                throw XmlErrors.unsupported("unknown clock offset '%s', expected one of %s".formatted(offset, OFFSETS));
        };
    }
}
