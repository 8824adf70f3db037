package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlNode;
import org.hyperbean.documents.xml.XmlWriter;

/** The elements of a hypervisor's own namespace, such as {@code <qemu:commandline>}, written with its usual prefix. */
public record NamespaceExtension(Namespace namespace, List<XmlElement> elements) {
    /** Keeps a copy, so that the value cannot change. */
    public NamespaceExtension {
        elements = List.copyOf(elements);
    }

    /** A namespace and its usual prefix. */
    public record Namespace(String prefix, String uri) {}

    static Optional<NamespaceExtension> parse(XmlElement root, Namespace namespace) {
        List<XmlElement> found = root.children()
                .filter(child -> child.namespace().equals(namespace.uri))
                .map(child -> prefixed(child, namespace))
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(new NamespaceExtension(namespace, found));
    }

    void declare(XmlWriter.Open domain) {
        domain.attribute("xmlns:" + namespace.prefix, namespace.uri);
    }

    void format(XmlWriter out) {
        elements.forEach(out::verbatim);
    }

    private static XmlElement prefixed(XmlElement element, Namespace namespace) {
        List<XmlNode> content = element.content().stream()
                .<XmlNode>map(node -> switch (node) {
                    case XmlElement child -> prefixed(child, namespace);
                    case XmlNode.Text text -> text;
                })
                .toList();
        String local = element.name().substring(element.name().indexOf(':') + 1);
        return new XmlElement(
                namespace.prefix + ":" + local, element.namespace(), element.attributes(), content, element.line());
    }
}
