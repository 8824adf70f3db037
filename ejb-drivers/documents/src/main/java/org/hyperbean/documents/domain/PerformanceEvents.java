package org.hyperbean.documents.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <perf>} element: events of the host's processor that are counted, or not, while the guest runs. */
public record PerformanceEvents(Map<Event, Boolean> events) {
    /** The events, in libvirt's order. */
    public enum Event implements XmlChoice {
        CMT,
        MBMT,
        MBML,
        CPU_CYCLES,
        INSTRUCTIONS,
        CACHE_REFERENCES,
        CACHE_MISSES,
        BRANCH_INSTRUCTIONS,
        BRANCH_MISSES,
        BUS_CYCLES,
        STALLED_CYCLES_FRONTEND,
        STALLED_CYCLES_BACKEND,
        REF_CPU_CYCLES,
        CPU_CLOCK,
        TASK_CLOCK,
        PAGE_FAULTS,
        CONTEXT_SWITCHES,
        CPU_MIGRATIONS,
        PAGE_FAULTS_MIN,
        PAGE_FAULTS_MAJ,
        ALIGNMENT_FAULTS,
        EMULATION_FAULTS;

        @Override
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Keeps a copy in libvirt's order, so that the value cannot change. */
    public PerformanceEvents {
        Map<Event, Boolean> copy = new EnumMap<>(Event.class);
        copy.putAll(events);
        events = Collections.unmodifiableMap(copy);
    }

    static PerformanceEvents parse(XmlElement root) {
        Map<Event, Boolean> events = new EnumMap<>(Event.class);
        for (XmlElement element : root.descendants("perf", "event")) {
            Event event = XmlValues.required(element, "name", (xml, name) -> XmlValues.choice(xml, name, Event.class));
            boolean enabled = XmlValues.required(element, "enabled", XmlValues::yesNo);
            if (events.put(event, enabled) != null) {
                throw XmlErrors.document("perf event '%s' was already specified".formatted(event.text()));
            }
        }
        return new PerformanceEvents(events);
    }

    /** The same with an event counted or not. */
    public PerformanceEvents with(Event event, boolean enabled) {
        Map<Event, Boolean> changed = new EnumMap<>(Event.class);
        changed.putAll(events);
        changed.put(event, enabled);
        return new PerformanceEvents(changed);
    }

    void format(XmlWriter out) {
        out.element("perf")
                .bodyIfAny(body -> events.forEach((event, enabled) -> body.element("event")
                        .attribute("name", event)
                        .yesNo("enabled", Optional.of(enabled))
                        .end()));
    }
}
