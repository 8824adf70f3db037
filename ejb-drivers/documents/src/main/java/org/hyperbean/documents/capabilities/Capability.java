package org.hyperbean.documents.capabilities;

import java.util.List;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * Something that guests of a hypervisor may or may not have, such as a {@code <loader>}, a {@code <disk>} or a feature.
 *
 * @param values such as the files of firmware
 * @param choices what an attribute of the element in a domain may say
 * @param parts what belongs to it and may be there or not
 * @param figures what else is told, such as the limits of encrypted memory
 */
public record Capability(
        String name,
        boolean supported,
        List<String> values,
        List<Choice> choices,
        List<Capability> parts,
        List<XmlElement> figures) {

    /** Keeps copies, so that the value cannot change. */
    public Capability {
        values = List.copyOf(values);
        choices = List.copyOf(choices);
        parts = List.copyOf(parts);
        figures = List.copyOf(figures);
    }

    /** An {@code <enum>}: the words that something may be. */
    public record Choice(String name, List<String> values) {
        /** Keeps a copy, so that the value cannot change. */
        public Choice {
            values = List.copyOf(values);
        }

        static Choice parse(XmlElement choice) {
            return new Choice(choice.requiredAttribute("name"), texts(choice));
        }

        void format(XmlWriter out) {
            out.element("enum").attribute("name", name).body(body -> formatValues(body, values));
        }
    }

    /** Something of which there is no more to say. */
    public static Capability of(String name, boolean supported, Choice... choices) {
        return new Capability(name, supported, List.of(), List.of(choices), List.of(), List.of());
    }

    static Capability parse(XmlElement element) {
        return new Capability(
                element.name(),
                XmlValues.yesNo(element, "supported").orElse(false),
                texts(element),
                element.children("enum").stream().map(Choice::parse).toList(),
                element.children()
                        .filter(Capability::isPart)
                        .map(Capability::parse)
                        .toList(),
                element.children().filter(Capability::isFigure).toList());
    }

    /** Writes the element; nothing is told of what is not there. */
    void format(XmlWriter out) {
        XmlWriter.Open element = out.element(name).attribute("supported", supported ? "yes" : "no");
        if (!supported) {
            element.end();
            return;
        }
        element.body(body -> {
            formatValues(body, values);
            choices.forEach(choice -> choice.format(body));
            parts.forEach(part -> part.format(body));
            figures.forEach(body::verbatim);
        });
    }

    private static boolean isPart(XmlElement child) {
        return child.attribute("supported").isPresent();
    }

    private static boolean isFigure(XmlElement child) {
        return !isPart(child) && !child.name().equals("enum") && !child.name().equals("value");
    }

    private static List<String> texts(XmlElement element) {
        return element.children("value").stream().map(XmlElement::text).toList();
    }

    private static void formatValues(XmlWriter out, List<String> values) {
        values.forEach(value -> out.element("value").text(value));
    }
}
