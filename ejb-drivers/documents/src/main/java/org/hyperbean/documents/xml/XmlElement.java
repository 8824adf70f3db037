package org.hyperbean.documents.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An immutable element. Whitespace between child elements is not part of it.
 *
 * @param name as written, with its prefix
 * @param namespace the namespace URI, empty when there is none
 * @param attributes by name as written, namespace declarations among them, in the order of the document
 * @param line where the element begins, counted from 1; 0 when it comes from no document
 */
public record XmlElement(
        String name, String namespace, SequencedMap<String, String> attributes, List<XmlNode> content, int line)
        implements XmlNode {

    private static final SequencedMap<String, String> NO_ATTRIBUTES =
            Collections.unmodifiableSequencedMap(new LinkedHashMap<>(0));

    /** Keeps copies, so that the value cannot change. */
    public XmlElement {
        attributes = attributes.isEmpty()
                ? NO_ATTRIBUTES
                : Collections.unmodifiableSequencedMap(new LinkedHashMap<>(attributes));
        content = List.copyOf(content);
    }

    /** An element without attributes and content. */
    public static XmlElement empty(String name) {
        return new XmlElement(name, "", new LinkedHashMap<>(), List.of(), 0);
    }

    /** An attribute's value; empty when the attribute is absent. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    /** An attribute's value; empty when the attribute is absent or has nothing in it, which is the same to XPath. */
    public Optional<String> filledAttribute(String attribute) {
        return attribute(attribute).filter(text -> !text.isEmpty());
    }

    /** An attribute that must be there. */
    public String requiredAttribute(String attribute) {
        String value = attributes.get(attribute);
        if (value == null) {
            throw XmlErrors.missingAttribute(this, attribute);
        }
        return value;
    }

    /** All child elements, in order. */
    public Stream<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>(content.size());
        for (XmlNode node : content) {
            if (node instanceof XmlElement child) {
                children.add(child);
            }
        }
        return children.stream();
    }

    /** The child elements of one name that are in no namespace, in order. */
    public List<XmlElement> children(String childName) {
        List<XmlElement> found = new ArrayList<>(0);
        addChildren(childName, found);
        return found;
    }

    private void addChildren(String childName, List<XmlElement> found) {
        for (XmlNode node : content) {
            if (node instanceof XmlElement child && child.isNamed(childName)) {
                found.add(child);
            }
        }
    }

    /** The first child element of a name. */
    public Optional<XmlElement> child(String childName) {
        for (XmlNode node : content) {
            if (node instanceof XmlElement child && child.isNamed(childName)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The element at the end of a path of first children, such as {@code device, capabilities}. */
    public Optional<XmlElement> descendant(String... names) {
        Optional<XmlElement> found = Optional.of(this);
        for (String step : names) {
            found = found.flatMap(element -> element.child(step));
        }
        return found;
    }

    /**
     * All elements at the end of a path of children, such as {@code cputune, vcpupin}, in the order of the document.
     */
    public List<XmlElement> descendants(String... names) {
        List<XmlElement> found = List.of(this);
        for (String step : names) {
            List<XmlElement> next = new ArrayList<>(0);
            for (XmlElement element : found) {
                element.addChildren(step, next);
            }
            found = next;
        }
        return found;
    }

    /** The text of the first element at the end of a path of children, where it is not empty. */
    public Optional<String> descendantText(String... names) {
        List<XmlElement> found = descendants(names);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.getFirst().text()).filter(text -> !text.isEmpty());
    }

    /** The name without its prefix. */
    public String localName() {
        return name.substring(name.indexOf(':') + 1);
    }

    /** An attribute of the first child of a name. */
    public Optional<String> childAttribute(String childName, String attribute) {
        Optional<XmlElement> child = child(childName);
        return child.isPresent() ? child.get().attribute(attribute) : Optional.empty();
    }

    /** An attribute of the first child of a name that has it, as XPath finds it; empty when it is empty. */
    public Optional<String> anyAttribute(String childName, String attribute) {
        for (XmlElement child : children(childName)) {
            String value = child.attributes.get(attribute);
            if (value != null) {
                return Optional.of(value).filter(text -> !text.isEmpty());
            }
        }
        return Optional.empty();
    }

    /** The text of the first child of a name, where there is one that is not empty. */
    public Optional<String> childText(String childName) {
        return child(childName).map(XmlElement::text).filter(text -> !text.isEmpty());
    }

    /** All characters inside the element and its children, in order. */
    public String text() {
        if (content.size() == 1 && content.getFirst() instanceof XmlNode.Text(String characters)) {
            return characters;
        }
        return content.stream()
                .map(node -> switch (node) {
                    case XmlNode.Text text -> text.characters();
                    case XmlElement child -> child.text();
                })
                .collect(Collectors.joining());
    }

    /** Whether there is neither an attribute nor any content. */
    public boolean isEmpty() {
        return attributes.isEmpty() && content.isEmpty();
    }

    /** Whether both are the same but for the lines where they began. */
    @Override
    public boolean equals(Object other) {
        return other instanceof XmlElement element
                && element.name.equals(name)
                && element.namespace.equals(namespace)
                && element.attributes.equals(attributes)
                && element.content.equals(content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, namespace, attributes, content);
    }

    private boolean isNamed(String wanted) {
        return name.equals(wanted) && namespace.isEmpty();
    }

    /** The same element with one attribute set, at the end of the attributes when it is new. */
    public XmlElement withAttribute(String attribute, String value) {
        SequencedMap<String, String> changed = new LinkedHashMap<>(attributes);
        changed.put(attribute, value);
        return new XmlElement(name, namespace, changed, content, line);
    }

    /** The same element with other attributes and content. */
    public XmlElement with(Map<String, String> newAttributes, List<? extends XmlNode> newContent) {
        return new XmlElement(name, namespace, new LinkedHashMap<>(newAttributes), List.copyOf(newContent), line);
    }

    /** The same element with its child elements changed. */
    public XmlElement map(UnaryOperator<XmlElement> change) {
        List<XmlNode> changed = content.stream()
                .<XmlNode>map(node -> switch (node) {
                    case XmlElement child -> change.apply(child);
                    case XmlNode.Text text -> text;
                })
                .toList();
        return with(attributes, changed);
    }
}
