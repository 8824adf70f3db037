package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <bootmenu>} element of {@code <os>}.
 *
 * @param timeout how long it is shown, in milliseconds; only where it is shown
 */
public record BootMenu(Optional<Boolean> enabled, Optional<Long> timeout) {
    private static final long LONGEST = 65535;

    static BootMenu parse(XmlElement root) {
        return root.descendants("os", "bootmenu").stream()
                .findFirst()
                .map(BootMenu::read)
                .orElse(new BootMenu(Optional.empty(), Optional.empty()));
    }

    void format(XmlWriter out) {
        out.element("bootmenu")
                .yesNo("enable", enabled)
                .number("timeout", timeout)
                .endIfAny();
    }

    void validate() {
        if (timeout.filter(time -> time > LONGEST).isPresent()) {
            throw XmlErrors.unsupported(
                    "invalid value for boot menu timeout, must be in range [0,%d]".formatted(LONGEST));
        }
    }

    private static BootMenu read(XmlElement element) {
        Optional<Boolean> enabled = XmlValues.yesNo(element, "enable");
        return new BootMenu(
                enabled, enabled.equals(Optional.of(true)) ? XmlValues.unsigned(element, "timeout") : Optional.empty());
    }
}
