package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A device's {@code <rom>}.
 *
 * @param bar whether the guest sees the memory on the bus
 * @param file the memory's contents
 */
public record DeviceRom(Optional<Boolean> enabled, Optional<Boolean> bar, Optional<String> file) {

    /** Reads the element; empty when it says nothing. */
    static Optional<DeviceRom> parse(XmlElement rom) {
        DeviceRom parsed =
                new DeviceRom(XmlValues.yesNo(rom, "enabled"), XmlValues.onOff(rom, "bar"), rom.attribute("file"));
        boolean tuned = parsed.bar.isPresent() || parsed.file.isPresent();
        if (tuned && parsed.enabled.equals(Optional.of(false))) {
            throw XmlErrors.unsupported("ROM tuning is not supported when ROM is disabled");
        }
        return Optional.of(parsed).filter(_ -> tuned || parsed.enabled.isPresent());
    }

    void format(XmlWriter out) {
        out.element("rom")
                .yesNo("enabled", enabled)
                .onOff("bar", bar)
                .attribute("file", file)
                .end();
    }
}
