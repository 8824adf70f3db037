package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <bios>} element of {@code <os>}.
 *
 * @param serial whether the firmware's screen is on the serial port
 * @param rebootTimeout after how many milliseconds without anything to boot the guest reboots; -1 for never
 */
public record BiosSetting(Optional<Boolean> serial, Optional<Integer> rebootTimeout) {
    private static final int LONGEST = 65535;

    static BiosSetting parse(XmlElement root) {
        return root.descendants("os", "bios").stream()
                .findFirst()
                .map(bios -> new BiosSetting(serial(bios), XmlValues.integer(bios, "rebootTimeout")))
                .orElse(new BiosSetting(Optional.empty(), Optional.empty()));
    }

    void format(XmlWriter out) {
        out.element("bios")
                .yesNo("useserial", serial)
                .number("rebootTimeout", rebootTimeout)
                .endIfAny();
    }

    void validate() {
        if (rebootTimeout.filter(time -> time < -1 || time > LONGEST).isPresent()) {
            throw XmlErrors.unsupported("invalid value for rebootTimeout, must be in range [-1,%d]".formatted(LONGEST));
        }
    }

    /** Whatever is not yes counts as no. */
    private static Optional<Boolean> serial(XmlElement bios) {
        return bios.attribute("useserial").map("yes"::equals);
    }
}
