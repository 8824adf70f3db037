package org.hyperbean.documents.xml;

import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.hyperbean.driver.ErrorDomain;

/**
 * Reads a document into a tree. It opens nothing outside the text, and refuses what is too deep, too long, or grows too
 * large by entities that the text declares. As with libxml2 an entity that stands elsewhere is empty, and a prefix that
 * is declared nowhere is part of a name.
 */
public final class XmlReader {
    /** The deepest nesting that is read; libxml2's limit. */
    static final int MAXIMUM_DEPTH = 256;

    /** The longest document, in characters: libvirt's limit for a string in a call, 4 MiB. */
    static final int MAXIMUM_LENGTH = 4 << 20;

    /** How many characters entities may add up to. */
    static final int MAXIMUM_ENTITIES = 100_000;

    private static final String DECLARATION = "xmlns";
    private static final XMLInputFactory FACTORY = factory();

    private final XmlSyntax syntax;
    private final Blanks blanks;
    private final Deque<Pending> pending = new ArrayDeque<>();

    private XmlReader(XmlSyntax syntax, Blanks blanks) {
        this.syntax = syntax;
        this.blanks = blanks;
    }

    /**
     * Reads a document.
     *
     * @param source what errors call the document, such as {@code (domain_definition)}
     * @param domain who reports an error
     */
    public static XmlElement read(String text, String source, ErrorDomain domain) {
        return read(text, source, domain, Blanks.DROPPED);
    }

    private static XmlElement read(String text, String source, ErrorDomain domain, Blanks blanks) {
        XmlSyntax syntax = new XmlSyntax(text, source, domain);
        if (text.length() > MAXIMUM_LENGTH) {
            throw syntax.error(1, "internal error: Huge input lookup");
        }
        XmlReader document = new XmlReader(syntax, blanks);
        try {
            return document.read(FACTORY.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            throw syntax.error(e, document.innermost()).causedBy(e);
        }
    }

    /** Reads a document with the whitespace between its elements, for what is written again as it came. */
    public static XmlElement readWithBlanks(String text, String source, ErrorDomain domain) {
        return read(text, source, domain, Blanks.KEPT);
    }

    /** Reads a document of one kind, and refuses one of another. */
    public static XmlElement read(String text, String source, ErrorDomain domain, String root) {
        XmlElement element = read(text, source, domain);
        if (!element.name().equals(root)) {
            throw XmlErrors.unexpectedRoot(root, element);
        }
        return element;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // Prefixes are resolved here: the JDK's reader would refuse those that are not declared.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> InputStream.nullInputStream());
        // The parser's own limit is lower; one level more, so that the error is ours.
        factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(MAXIMUM_DEPTH + 1));
        factory.setProperty("jdk.xml.totalEntitySizeLimit", Integer.toString(MAXIMUM_ENTITIES));
        return factory;
    }

    private Optional<XmlSyntax.Tag> innermost() {
        return Optional.ofNullable(pending.peekLast()).map(element -> new XmlSyntax.Tag(element.name, element.line));
    }

    private XmlElement read(XMLStreamReader reader) throws XMLStreamException {
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlElement element = pending.removeLast().element(blanks);
                    if (pending.isEmpty()) {
                        finish(reader);
                        return element;
                    }
                    pending.getLast().content.add(element);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    pending.getLast().content.add(new XmlNode.Text(reader.getText()));
                default -> {
                    // Comments, processing instructions and white space outside of elements say nothing.
                }
            }
        }
    }

    private void begin(XMLStreamReader reader) {
        if (pending.size() == MAXIMUM_DEPTH) {
            throw syntax.error(
                    line(reader), "Excessive depth in document: %d use XML_PARSE_HUGE option".formatted(MAXIMUM_DEPTH));
        }
        String name = qualified(reader.getPrefix(), reader.getLocalName());
        SequencedMap<String, String> attributes = attributes(reader);
        pending.addLast(new Pending(name, namespace(name, attributes), attributes, new ArrayList<>(), line(reader)));
    }

    /** The attributes of an element, after the namespaces that it declares. */
    private static SequencedMap<String, String> attributes(XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        SequencedMap<String, String> attributes = LinkedHashMap.newLinkedHashMap(count);
        List<String> declarations = new ArrayList<>(0);
        for (int i = 0; i < count; i++) {
            String attribute = qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
            attributes.put(attribute, reader.getAttributeValue(i));
            if (isDeclaration(attribute)) {
                declarations.add(attribute);
            }
        }
        declarations.reversed().forEach(attribute -> attributes.putFirst(attribute, attributes.get(attribute)));
        return attributes;
    }

    private static void finish(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next();
        }
    }

    private static int line(XMLStreamReader reader) {
        return reader.getLocation().getLineNumber();
    }

    private static String qualified(String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private static boolean isDeclaration(String attribute) {
        return attribute.equals(DECLARATION) || attribute.startsWith(DECLARATION + ":");
    }

    /** The namespace of a name, by the declarations of its element and of those around it. */
    private String namespace(String name, SequencedMap<String, String> declarations) {
        int colon = name.indexOf(':');
        String declaration = colon < 0 ? DECLARATION : DECLARATION + ":" + name.substring(0, colon);
        String own = declarations.get(declaration);
        if (own != null) {
            return own;
        }
        for (Pending around : pending.reversed()) {
            String outer = around.attributes.get(declaration);
            if (outer != null) {
                return outer;
            }
        }
        return "";
    }

    /** What becomes of the whitespace between elements. */
    private enum Blanks {
        DROPPED,
        KEPT
    }

    private record Pending(
            String name, String namespace, SequencedMap<String, String> attributes, List<XmlNode> content, int line) {
        XmlElement element(Blanks blanks) {
            if (blanks == Blanks.KEPT) {
                return new XmlElement(name, namespace, attributes, content, line);
            }
            for (XmlNode node : content) {
                if (node instanceof XmlElement) {
                    content.removeIf(Pending::isBlank);
                    break;
                }
            }
            return new XmlElement(name, namespace, attributes, content, line);
        }

        private static boolean isBlank(XmlNode node) {
            return node instanceof XmlNode.Text(String characters) && characters.isBlank();
        }
    }
}
