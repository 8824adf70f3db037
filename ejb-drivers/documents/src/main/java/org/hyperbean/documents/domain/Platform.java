package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlWriter;

/** The machine around the guest's operating system: features, processor model, clock, and what follows its end. */
public record Platform(
        Features features,
        Optional<Cpu> cpu,
        Clock clock,
        LifecycleActions actions,
        PowerManagement powerManagement,
        PerformanceEvents events) {

    /** The same with other ends of the guest. */
    public Platform withActions(LifecycleActions changed) {
        return new Platform(features, cpu, clock, changed, powerManagement, events);
    }

    void format(XmlWriter out) {
        features.format(out);
        cpu.ifPresent(model -> model.format(out));
        clock.format(out);
        actions.format(out);
        powerManagement.format(out);
        events.format(out);
    }

    /** The guest's cells of memory and processors. */
    public Optional<Numa> numa() {
        return cpu.flatMap(Cpu::numa);
    }

    /** The same with another processor. */
    public Platform withCpu(Cpu changed) {
        return new Platform(features, Optional.of(changed), clock, actions, powerManagement, events);
    }

    /** The same with other features. */
    public Platform withFeatures(Features changed) {
        return new Platform(changed, cpu, clock, actions, powerManagement, events);
    }

    /** The same with other events counted. */
    public Platform withEvents(PerformanceEvents changed) {
        return new Platform(features, cpu, clock, actions, powerManagement, changed);
    }
}
