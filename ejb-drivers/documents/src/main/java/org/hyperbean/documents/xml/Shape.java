package org.hyperbean.documents.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What libvirt keeps of an element: attributes and children in the order in which it writes them, with the check that
 * each value must pass. Everything else in the element is dropped, as libvirt drops what it does not know.
 *
 * <p>Shapes are for the parts of a document that travel through the daemon unread; what drivers look at has a record.
 */
public final class Shape {
    private final String name;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Shape> children = new ArrayList<>();
    private final Map<String, String> usual = new HashMap<>();
    private boolean whole;

    private Shape(String name) {
        this.name = name;
    }

    /** The shape of an element of which nothing is known yet. */
    public static Shape of(String name) {
        return new Shape(name);
    }

    /** The shape of an element that holds text. */
    public static Shape text(String name) {
        return whole(name);
    }

    /** The shape of an element that is kept as it came. */
    public static Shape whole(String name) {
        Shape shape = new Shape(name);
        shape.whole = true;
        return shape;
    }

    /** The element's name. */
    public String name() {
        return name;
    }

    /** Attributes that may hold anything. */
    public Shape texts(String... names) {
        return add(Check.ANY, names);
    }

    /** Attributes that hold numbers that are not negative. */
    public Shape numbers(String... names) {
        return add(Check.UNSIGNED, names);
    }

    /** Attributes that hold numbers, written in hexadecimal with at least some digits. */
    public Shape hexadecimal(int digits, String... names) {
        return add(Check.hexadecimal(digits), names);
    }

    /** An attribute that is written even where the document leaves it out. */
    public Shape usually(String attribute, String value) {
        usual.put(attribute, value);
        return this;
    }

    /** Attributes that are {@code yes} or {@code no}. */
    public Shape yesNo(String... names) {
        return add(Check.words("yes", "no"), names);
    }

    /** Attributes that are {@code on} or {@code off}. */
    public Shape onOff(String... names) {
        return add(Check.words("on", "off"), names);
    }

    /** An attribute that is one of some words. */
    public Shape words(String attribute, String... words) {
        return add(Check.words(words), attribute);
    }

    /** Children, in the order in which they are written. */
    public Shape children(Shape... shapes) {
        children.addAll(List.of(shapes));
        return this;
    }

    /** The part of an element that has this shape. */
    public XmlElement apply(XmlElement element) {
        if (whole) {
            return element;
        }
        SequencedMap<String, String> kept = new LinkedHashMap<>();
        for (Attribute attribute : attributes) {
            Optional<String> value = element.attribute(attribute.name)
                    .map(given -> attribute.check.apply(element, attribute.name, given))
                    .or(() -> Optional.ofNullable(usual.get(attribute.name)));
            value.ifPresent(text -> kept.put(attribute.name, text));
        }
        List<XmlElement> content = children.stream()
                .flatMap(shape -> element.children(shape.name).stream().map(shape::apply))
                .toList();
        return element.with(kept, content);
    }

    private Shape add(Check check, String... names) {
        for (String attribute : names) {
            attributes.add(new Attribute(attribute, check));
        }
        return this;
    }

    private record Attribute(String name, Check check) {}

    @FunctionalInterface
    private interface Check {
        Check ANY = (_, _, value) -> value;
        Check UNSIGNED = (element, attribute, _) ->
                XmlValues.unsigned(element, attribute).orElseThrow().toString();

        String apply(XmlElement element, String attribute, String value);

        static Check hexadecimal(int digits) {
            return (element, attribute, _) -> "0x%%0%dx"
                    .formatted(digits)
                    .formatted(XmlValues.unsignedLongAnyBase(element, attribute).orElseThrow());
        }

        static Check words(String... words) {
            return (element, attribute, _) ->
                    XmlValues.word(element, attribute, words).orElseThrow();
        }
    }

    /** The parts of an element's children that have some shapes, by name. */
    public static Kept keep(XmlElement parent, Shape... shapes) {
        Map<String, List<XmlElement>> kept = new LinkedHashMap<>();
        for (Shape shape : shapes) {
            List<XmlElement> found =
                    parent.children(shape.name).stream().map(shape::apply).toList();
            if (!found.isEmpty()) {
                kept.put(shape.name, found);
            }
        }
        return new Kept(kept);
    }
}
