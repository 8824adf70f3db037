package org.hyperbean.documents.xml;

/** A piece of an element's content. */
public sealed interface XmlNode permits XmlElement, XmlNode.Text {
    /** Characters between elements, with entities resolved. */
    record Text(String characters) implements XmlNode {}
}
