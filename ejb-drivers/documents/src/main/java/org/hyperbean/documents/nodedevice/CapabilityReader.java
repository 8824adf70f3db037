package org.hyperbean.documents.nodedevice;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;

/**
 * Reads the numbers in a capability, and names the device where one is missing or wrong.
 *
 * @param xml the capability
 * @param device the device's name
 */
record CapabilityReader(XmlElement xml, String device) {
    private static final int HEXADECIMAL = 16;

    /** A decimal number of 32 bits in a child. */
    long number(String child, String what) {
        return required(xml.childText(child), Numbers.DECIMAL, what);
    }

    /** A hexadecimal number in the attribute {@code id} of a child. */
    long id(String child, String what) {
        return required(xml.child(child).flatMap(element -> element.filledAttribute("id")), HEXADECIMAL, what);
    }

    /** A number of 64 bits in a child of some element. */
    long size(XmlElement parent, String child, String what) {
        String text = parent.childText(child).orElseThrow(() -> missing(what));
        return Numbers.unsignedLong(text, Numbers.DECIMAL).orElseThrow(() -> invalid(what));
    }

    RuntimeException missing(String what) {
        return NodeDeviceErrors.internal("no %s supplied for '%s'".formatted(what, device));
    }

    RuntimeException invalid(String what) {
        return NodeDeviceErrors.internal("invalid %s supplied for '%s'".formatted(what, device));
    }

    private long required(Optional<String> text, int base, String what) {
        return Numbers.unsigned(text.orElseThrow(() -> missing(what)), base).orElseThrow(() -> invalid(what));
    }
}
