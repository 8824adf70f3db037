package org.hyperbean.documents.xml;

import java.util.Locale;
import java.util.Map;

/**
 * Writes application metadata as libxml2 prints a tree, which is how libvirt writes it: double quotes, and no line
 * breaks inside an element that has text.
 */
final class MetadataText {
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private MetadataText() {}

    /** Writes an element that stands at a depth, without a line break at the end. */
    static void format(StringBuilder out, XmlElement element, int depth) {
        format(out, element, depth, true);
    }

    private static void format(StringBuilder out, XmlElement element, int depth, boolean indented) {
        out.append('<').append(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            out.append(' ').append(attribute.getKey()).append("=\"");
            appendValue(out, attribute.getValue());
            out.append('"');
        }
        if (element.content().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        boolean broken = indented && element.content().stream().noneMatch(XmlNode.Text.class::isInstance);
        for (XmlNode node : element.content()) {
            if (broken) {
                out.append('\n').repeat(' ', 2 * (depth + 1));
            }
            switch (node) {
                case XmlElement child -> format(out, child, depth + 1, broken);
                case XmlNode.Text(String characters) -> out.append(escape(characters));
            }
        }
        if (broken) {
            out.append('\n').repeat(' ', 2 * depth);
        }
        out.append("</").append(element.name()).append('>');
    }

    /** libxml2 writes what is not ASCII in an attribute by its number, and line breaks and tabs too. */
    private static void appendValue(StringBuilder out, String value) {
        escape(value).codePoints().forEach(point -> {
            switch (point) {
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(point).append(';');
                default -> {
                    if (point < FIRST_BEYOND_ASCII) {
                        out.append((char) point);
                    } else {
                        out.append("&#x")
                                .append(Integer.toHexString(point).toUpperCase(Locale.ROOT))
                                .append(';');
                    }
                }
            }
        });
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
