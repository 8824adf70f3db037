package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <clock>} element: the guest's clock at its start, and the timers that drive it.
 *
 * @param offset how far it is from the host's
 */
public record Clock(ClockOffset offset, List<Timer> timers) {
    /** Keeps a copy, so that the value cannot change. */
    public Clock {
        timers = List.copyOf(timers);
    }

    static Clock parse(XmlElement root) {
        return new Clock(
                ClockOffset.parse(root.child("clock").orElse(XmlElement.empty("clock"))),
                root.descendants("clock", "timer").stream().map(Timer::parse).toList());
    }

    void format(XmlWriter out) {
        offset.format(out.element("clock")).body(body -> timers.forEach(timer -> timer.format(body)));
    }

    /** Refuses settings that a timer does not have. */
    void complete() {
        timers.forEach(Timer::complete);
    }

    /** A timer's setting. */
    public Optional<Timer> timer(Timer.Name name) {
        return timers.stream().filter(timer -> timer.name() == name).findFirst();
    }
}
