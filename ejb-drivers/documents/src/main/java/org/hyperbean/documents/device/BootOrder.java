package org.hyperbean.documents.device;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A device's {@code <boot>}.
 *
 * @param order the place among the devices to boot from, counted from 1
 * @param loadParameter what a mainframe's loader is told, in capitals
 */
public record BootOrder(long order, Optional<String> loadParameter) {
    private static final int LONGEST = 8;
    private static final Pattern LOAD_PARAMETER = Pattern.compile("[A-Z0-9. ]+");

    static BootOrder parse(XmlElement boot) {
        return new BootOrder(
                XmlValues.required(boot, "order", XmlValues::positive),
                boot.attribute("loadparm").map(BootOrder::loadParameter));
    }

    void format(XmlWriter out) {
        out.element("boot")
                .attribute("order", order)
                .attribute("loadparm", loadParameter)
                .end();
    }

    private static String loadParameter(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.isEmpty() || upper.length() > LONGEST) {
            throw XmlErrors.internal("loadparm value '" + upper + "' must be between 1 and 8 characters");
        }
        if (!LOAD_PARAMETER.matcher(upper).matches()) {
            throw XmlErrors.internal(
                    "invalid loadparm value '" + upper + "', expecting chars in set of [a-zA-Z0-9.] and blank spaces");
        }
        return upper;
    }
}
