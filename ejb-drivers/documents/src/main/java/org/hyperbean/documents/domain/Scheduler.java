package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * How the host schedules a thread.
 *
 * @param priority of real time threads only
 */
public record Scheduler(Policy policy, Optional<Integer> priority) {
    /** The host's ways of scheduling. */
    public enum Policy implements XmlChoice {
        BATCH,
        IDLE,
        FIFO,
        RR
    }

    static Scheduler parse(XmlElement element) {
        Policy policy =
                XmlValues.required(element, "scheduler", (xml, name) -> XmlValues.choice(xml, name, Policy.class));
        Optional<Integer> priority = switch (policy) {
            case BATCH, IDLE -> Optional.empty();
            case FIFO, RR -> Optional.of(XmlValues.required(element, "priority", XmlValues::integer));
        };
        return new Scheduler(policy, priority);
    }

    /** Writes the attributes. */
    void format(XmlWriter.Open element) {
        element.attribute("scheduler", policy).number("priority", priority).end();
    }
}
