package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlNode;
import org.hyperbean.documents.xml.XmlReader;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * What one application keeps in a domain's {@code <metadata>}: an element in the namespace of the application. Programs
 * write and read it without the namespace, which libvirt puts in and takes out.
 *
 * @param uri the namespace
 */
public record CustomMetadata(String uri) {
    private static final String DECLARATION = "xmlns";
    private static final Pattern PREFIX = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");

    /** The element's text, without the namespace. */
    public Optional<String> read(DomainIdentity identity) {
        return identity.metadata().flatMap(this::find).map(this::bare).map(element -> {
            XmlWriter out = new XmlWriter();
            out.metadata(element);
            return out.toString().stripTrailing();
        });
    }

    /**
     * The same head with another element.
     *
     * @param key the prefix that the namespace gets
     * @throws LibvirtException of the domain XML: what is wrong with the text, or with the prefix
     */
    public DomainIdentity write(DomainIdentity identity, String text, String key) {
        XmlElement element = XmlReader.readWithBlanks(text, "(metadata_xml)", ErrorDomain.DOMAIN);
        if (!PREFIX.matcher(key).matches()) {
            throw internal("failed to validate prefix for a new XML namespace");
        }
        String declaration = DECLARATION + ":" + key;
        if (element.attributes().containsKey(declaration)) {
            throw internal("failed to create a new XML namespace");
        }
        if (key.equals(XMLConstants.XML_NS_PREFIX)) {
            // This prefix means the same everywhere and is never declared, so that nobody finds the element again.
            XmlElement lost = new CustomMetadata(XMLConstants.XML_NS_URI).prefixed(element, key);
            return replace(identity, Optional.of(lost));
        }
        return replace(identity, Optional.of(declared(prefixed(element, key), declaration)));
    }

    /** The same head without the element; an empty {@code <metadata>} stays. */
    public DomainIdentity remove(DomainIdentity identity) {
        return replace(identity, Optional.empty());
    }

    private DomainIdentity replace(DomainIdentity identity, Optional<XmlElement> element) {
        XmlElement metadata = identity.metadata().orElseGet(() -> XmlElement.empty("metadata"));
        List<XmlNode> content = new ArrayList<>(metadata.content());
        find(metadata).ifPresent(content::remove);
        element.ifPresent(content::add);
        return identity.withMetadata(metadata.with(metadata.attributes(), content));
    }

    private Optional<XmlElement> find(XmlElement metadata) {
        return metadata.children()
                .filter(child -> child.namespace().equals(uri))
                .findFirst();
    }

    /** An element whose nameless parts are in the namespace. */
    private XmlElement prefixed(XmlElement element, String key) {
        XmlElement inside = element.map(child -> prefixed(child, key));
        return inside.namespace().isEmpty() && inside.name().indexOf(':') < 0
                ? new XmlElement(key + ":" + inside.name(), uri, inside.attributes(), inside.content(), inside.line())
                : inside;
    }

    /** An element that declares the namespace, behind those that it declares already. */
    private XmlElement declared(XmlElement element, String declaration) {
        SequencedMap<String, String> attributes = new LinkedHashMap<>();
        element.attributes().forEach((name, value) -> {
            if (isDeclaration(name)) {
                attributes.put(name, value);
            }
        });
        attributes.put(declaration, uri);
        element.attributes().forEach(attributes::putIfAbsent);
        return element.with(attributes, element.content());
    }

    /** An element without the namespace; of several declarations of it libvirt takes out the first. */
    private XmlElement bare(XmlElement element) {
        XmlElement inside = element.map(this::bare);
        SequencedMap<String, String> attributes = new LinkedHashMap<>(inside.attributes());
        attributes.entrySet().stream()
                .filter(attribute -> isDeclaration(attribute.getKey())
                        && attribute.getValue().equals(uri))
                .findFirst()
                .map(Map.Entry::getKey)
                .ifPresent(attributes::remove);
        return inside.namespace().equals(uri)
                ? new XmlElement(inside.localName(), "", attributes, inside.content(), inside.line())
                : inside.with(attributes, inside.content());
    }

    private static boolean isDeclaration(String attribute) {
        return attribute.equals(DECLARATION) || attribute.startsWith(DECLARATION + ":");
    }

    private static LibvirtException internal(String detail) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.XML, detail);
    }
}
