package org.hyperbean.documents.xml;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes elements as libvirt lays them out: two spaces for each level, one element a line, attributes in single quotes,
 * an element with nothing in it as {@code <x/>}. A writer belongs to one thread.
 *
 * <p>What is called for each attribute and element makes no lambda that captures something: the JVM's first compiler
 * makes such a one by a call, which costs as much as the attribute itself. The same holds for {@link XmlElement}.
 */
public final class XmlWriter {
    private static final int INDENT = 2;

    /** What most documents of a domain need, in characters. */
    private static final int USUAL_LENGTH = 6 << 10;

    private final StringBuilder out = new StringBuilder(USUAL_LENGTH);
    private int depth;

    /** Begins an element, which is complete after one of the last methods of {@link Open}. */
    public Open element(String name) {
        return new Open(name);
    }

    /** Writes an element that holds text, when there is a text. */
    public void text(String name, Optional<String> text) {
        if (text.isPresent()) {
            element(name).text(text.get());
        }
    }

    /** Writes an element without attributes and content, when it is wanted. */
    public void flag(String name, boolean wanted) {
        if (wanted) {
            element(name).end();
        }
    }

    /** Writes an element as it stands. */
    public void verbatim(XmlElement element) {
        Open open = element(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            open.attribute(attribute.getKey(), attribute.getValue());
        }
        if (element.content().stream().allMatch(XmlNode.Text.class::isInstance)) {
            open.text(element.text());
        } else {
            open.body(out -> element.children().forEach(out::verbatim));
        }
    }

    /** Writes what applications keep in a document, laid out as libxml2 does. */
    public void metadata(XmlElement element) {
        indent();
        MetadataText.format(out, element, depth);
        out.append('\n');
    }

    /** Ends a line. */
    public void emptyLine() {
        out.append('\n');
    }

    /** What was written. */
    @Override
    public String toString() {
        return out.toString();
    }

    private void indent() {
        out.repeat(' ', depth * INDENT);
    }

    /** An element whose attributes are being written. */
    public final class Open {
        private final String name;
        private final int start = out.length();
        private final int bare;

        private Open(String name) {
            this.name = name;
            indent();
            out.append('<').append(name);
            bare = out.length();
        }

        /** Writes an attribute. */
        public Open attribute(String attribute, String value) {
            out.append(' ').append(attribute).append("='");
            XmlText.escapeTo(out, value);
            out.append('\'');
            return this;
        }

        /** Writes an attribute when it has a value. */
        public Open attribute(String attribute, Optional<String> value) {
            return value.isPresent() ? attribute(attribute, value.get()) : this;
        }

        /** Writes a number. */
        public Open attribute(String attribute, long value) {
            return attribute(attribute, Long.toString(value));
        }

        /** Writes a choice. */
        public Open attribute(String attribute, XmlChoice value) {
            return attribute(attribute, value.text());
        }

        /** Writes a choice when there is one. */
        public Open choice(String attribute, Optional<? extends XmlChoice> value) {
            return attribute(attribute, value.map(XmlChoice::text));
        }

        /** Writes a number when there is one. */
        public Open number(String attribute, Optional<? extends Number> value) {
            return attribute(attribute, value.map(Number::toString));
        }

        /** Writes a number in hexadecimal with at least some digits: {@code 0x0001} with four. */
        public Open hexadecimal(String attribute, long value, int digits) {
            String text = Long.toHexString(value);
            return attribute(attribute, "0x" + "0".repeat(Math.max(0, digits - text.length())) + text);
        }

        /** Writes {@code on} or {@code off} when there is something to say. */
        public Open onOff(String attribute, Optional<Boolean> value) {
            return attribute(attribute, value.map(on -> on ? "on" : "off"));
        }

        /** Writes {@code yes} or {@code no} when there is something to say. */
        public Open yesNo(String attribute, Optional<Boolean> value) {
            return attribute(attribute, value.map(yes -> yes ? "yes" : "no"));
        }

        /** Completes an element that has nothing in it. */
        public void end() {
            out.append("/>\n");
        }

        /** Completes an element that has nothing in it; takes it back when it has no attributes either. */
        public void endIfAny() {
            if (out.length() == bare) {
                out.setLength(start);
            } else {
                end();
            }
        }

        /** Completes an element that has text in it; an element without content when the text is empty. */
        public void text(String text) {
            if (text.isEmpty()) {
                end();
                return;
            }
            out.append('>');
            XmlText.escapeTo(out, text);
            close();
        }

        /** Completes an element that has text in it, with both tags even when the text is empty. */
        public void textInTags(String text) {
            out.append('>');
            XmlText.escapeTo(out, text);
            close();
        }

        /** Completes an element with children; one without content when none is written. */
        public void body(Consumer<XmlWriter> children) {
            if (!children(children)) {
                out.setLength(out.length() - 2);
                end();
            }
        }

        /** Completes an element with children, with both tags even when none is written. */
        public void openBody(Consumer<XmlWriter> children) {
            if (!children(children)) {
                indent();
                close();
            }
        }

        /** Completes an element with children; writes nothing at all when there are neither attributes nor children. */
        public void bodyIfAny(Consumer<XmlWriter> children) {
            boolean plain = out.length() == bare;
            if (!children(children)) {
                out.setLength(plain ? start : out.length() - 2);
                if (!plain) {
                    end();
                }
            }
        }

        private boolean children(Consumer<XmlWriter> children) {
            out.append(">\n");
            int before = out.length();
            depth++;
            children.accept(XmlWriter.this);
            depth--;
            if (out.length() == before) {
                return false;
            }
            indent();
            close();
            return true;
        }

        private void close() {
            out.append("</").append(name).append(">\n");
        }
    }
}
