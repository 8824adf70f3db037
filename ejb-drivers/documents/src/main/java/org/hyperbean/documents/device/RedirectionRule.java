package org.hyperbean.documents.device;

import java.util.Locale;
import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <usbdev>} of a filter: devices, and whether they are allowed. What is left out fits every device.
 *
 * @param version of the device, in hundredths: 2.0 is 200
 */
record RedirectionRule(
        Optional<Integer> deviceClass,
        Optional<Integer> vendor,
        Optional<Integer> product,
        Optional<Integer> version,
        boolean allow) {
    private static final String ANY = "-1";
    private static final int HIGHEST_CLASS = 0xFF;
    private static final int HUNDRED = 100;

    static RedirectionRule parse(XmlElement xml) {
        Optional<Integer> deviceClass = XmlValues.integerAnyBase(xml, "class").filter(code -> code != -1);
        deviceClass.filter(code -> code < 0 || code > HIGHEST_CLASS).ifPresent(code -> {
            throw XmlErrors.internal("Invalid USB Class code 0x%x".formatted(code));
        });
        return new RedirectionRule(
                deviceClass,
                XmlValues.integerAnyBase(xml, "vendor"),
                XmlValues.integerAnyBase(xml, "product"),
                xml.attribute("version").filter(text -> !text.equals(ANY)).map(RedirectionRule::version),
                XmlValues.required(xml, "allow", XmlValues::yesNo));
    }

    /** Reads a version such as 2.0, of which one digit after the point counts tenths. */
    private static int version(String text) {
        int point = text.indexOf('.');
        String after = text.substring(point + 1);
        Optional<Integer> version = part(text.substring(0, Math.max(0, point)))
                .flatMap(major -> part(after)
                        .map(minor -> after.length() == 1 ? minor * 10 : minor)
                        .map(minor -> major * HUNDRED + minor));
        return version.orElseThrow(() -> XmlErrors.document("Cannot parse USB device version " + text));
    }

    private static Optional<Integer> part(String digits) {
        return Numbers.wrapping(digits, Numbers.DECIMAL)
                .filter(number -> number < HUNDRED)
                .map(Long::intValue);
    }

    void format(XmlWriter out) {
        out.element("usbdev")
                .attribute("class", hexadecimal(deviceClass, "0x%02X"))
                .attribute("vendor", hexadecimal(vendor, "0x%04X"))
                .attribute("product", hexadecimal(product, "0x%04X"))
                .attribute(
                        "version",
                        version.map(
                                number -> String.format(Locale.ROOT, "%d.%02d", number / HUNDRED, number % HUNDRED)))
                .yesNo("allow", Optional.of(allow))
                .end();
    }

    private static Optional<String> hexadecimal(Optional<Integer> value, String pattern) {
        return value.filter(number -> number >= 0).map(number -> String.format(Locale.ROOT, pattern, number));
    }
}
