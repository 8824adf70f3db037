package org.hyperbean.documents.capabilities;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <guest>} element: one kind of guest that can run here.
 *
 * @param features what such guests may have, as it is written
 */
public record GuestCapabilities(
        String osType,
        String architecture,
        int wordSize,
        String emulator,
        List<Machine> machines,
        List<String> domainTypes,
        List<XmlElement> features) {
    /** Keeps copies, so that the value cannot change. */
    public GuestCapabilities {
        machines = List.copyOf(machines);
        domainTypes = List.copyOf(domainTypes);
        features = List.copyOf(features);
    }

    /** A machine; an alias names the machine that it stands for. */
    public record Machine(String name, Optional<String> canonical, int maximumCpus, boolean deprecated) {}

    static GuestCapabilities parse(XmlElement guest) {
        XmlElement architecture = guest.child("arch").orElse(XmlElement.empty("arch"));
        return new GuestCapabilities(
                guest.childText("os_type").orElse(""),
                architecture.requiredAttribute("name"),
                architecture
                        .childText("wordsize")
                        .flatMap(text -> Numbers.integer(text, Numbers.DECIMAL))
                        .orElse(0),
                architecture.childText("emulator").orElse(""),
                architecture.children("machine").stream()
                        .map(GuestCapabilities::parseMachine)
                        .toList(),
                architecture.children("domain").stream()
                        .flatMap(domain -> domain.attribute("type").stream())
                        .toList(),
                guest.child("features").stream().flatMap(XmlElement::children).toList());
    }

    private static Machine parseMachine(XmlElement machine) {
        return new Machine(
                machine.text(),
                machine.attribute("canonical"),
                XmlValues.natural(machine, "maxCpus").orElse(0),
                XmlValues.yesNo(machine, "deprecated").orElse(false));
    }

    void format(XmlWriter out) {
        out.element("guest").body(body -> {
            body.element("os_type").text(osType);
            body.element("arch").attribute("name", architecture).body(this::formatArchitecture);
            body.element("features").bodyIfAny(inner -> features.forEach(inner::verbatim));
        });
    }

    private void formatArchitecture(XmlWriter out) {
        out.element("wordsize").text(Integer.toString(wordSize));
        out.element("emulator").text(emulator);
        machines.forEach(machine -> {
            XmlWriter.Open element = out.element("machine").attribute("canonical", machine.canonical);
            if (machine.maximumCpus > 0) {
                element.attribute("maxCpus", machine.maximumCpus);
            }
            if (machine.deprecated) {
                element.attribute("deprecated", "yes");
            }
            element.text(machine.name);
        });
        domainTypes.forEach(
                type -> out.element("domain").attribute("type", type).end());
    }
}
