package org.hyperbean.documents.capabilities;

import java.util.List;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <mode>} of the processor that a guest may ask for.
 *
 * @param details the processor that the host's model stands for, or the models that there are by name
 */
public record ProcessorMode(String name, boolean supported, List<Capability.Choice> choices, List<XmlElement> details) {

    /** Keeps copies, so that the value cannot change. */
    public ProcessorMode {
        choices = List.copyOf(choices);
        details = List.copyOf(details);
    }

    static ProcessorMode parse(XmlElement mode) {
        return new ProcessorMode(
                mode.requiredAttribute("name"),
                XmlValues.yesNo(mode, "supported").orElse(false),
                mode.children("enum").stream().map(Capability.Choice::parse).toList(),
                mode.children().filter(child -> !child.name().equals("enum")).toList());
    }

    void format(XmlWriter out) {
        out.element("mode")
                .attribute("name", name)
                .attribute("supported", supported ? "yes" : "no")
                .body(body -> {
                    choices.forEach(choice -> choice.format(body));
                    details.forEach(body::verbatim);
                });
    }
}
