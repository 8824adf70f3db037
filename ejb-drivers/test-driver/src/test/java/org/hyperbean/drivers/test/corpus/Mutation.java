package org.hyperbean.drivers.test.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * One change of a document.
 *
 * @param path which child element to go to at each step, counted from 0
 * @param what {@code attr}, {@code delattr}, {@code remove}, {@code dup} or {@code text}
 */
record Mutation(List<Integer> path, String what, String key, String value) {
    static Mutation of(JsonNode change) {
        List<Integer> path = StreamSupport.stream(change.get(0).spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
        return new Mutation(
                path,
                change.get(1).asText(),
                change.path(2).asText(),
                change.path(3).asText());
    }

    String apply(String text) {
        try {
            DocumentBuilderFactory builders = DocumentBuilderFactory.newDefaultInstance();
            builders.setNamespaceAware(true);
            builders.setIgnoringComments(true);
            org.w3c.dom.Document document =
                    builders.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
            change(document.getDocumentElement());
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter written = new StringWriter();
            transformer.transform(new DOMSource(document.getDocumentElement()), new StreamResult(written));
            return written.toString();
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(Element root) {
        Element element = root;
        for (int index : path) {
            element = children(element).get(index);
        }
        switch (what) {
            case "attr" -> element.setAttribute(key, value);
            case "delattr" -> element.removeAttribute(key);
            case "remove" -> element.getParentNode().removeChild(element);
            case "dup" -> element.getParentNode().appendChild(element.cloneNode(true));
            case "text" -> setText(element);
            default -> throw new IllegalArgumentException(what);
        }
    }

    private void setText(Element element) {
        while (element.getFirstChild() != null && element.getFirstChild().getNodeType() == Node.TEXT_NODE) {
            element.removeChild(element.getFirstChild());
        }
        element.insertBefore(element.getOwnerDocument().createTextNode(value), element.getFirstChild());
    }

    private static List<Element> children(Element parent) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
