package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <driver>} of a video card.
 *
 * @param name who draws
 * @param vgaConfiguration which parts of VGA the guest sees (bhyve)
 */
public record VideoDriver(Optional<Name> name, VirtioOptions virtio, Optional<VgaConfiguration> vgaConfiguration) {
    /** Nothing said. */
    public static final VideoDriver NONE = new VideoDriver(Optional.empty(), VirtioOptions.NONE, Optional.empty());

    /** Who draws. */
    public enum Name implements XmlChoice {
        DEFAULT,
        QEMU,
        VHOSTUSER
    }

    /** Which parts of VGA the guest sees. */
    public enum VgaConfiguration implements XmlChoice {
        IO,
        ON,
        OFF
    }

    static VideoDriver parse(XmlElement driver) {
        return new VideoDriver(
                XmlValues.choiceNotDefault(driver, "name", Name.class),
                VirtioOptions.parse(driver),
                driver.attribute("vgaconf").flatMap(text -> XmlChoice.find(VgaConfiguration.class, text)));
    }

    void format(XmlWriter out) {
        virtio.format(out.element("driver"))
                .choice("vgaconf", vgaConfiguration)
                .choice("name", name)
                .endIfAny();
    }

    boolean isVhostUser() {
        return name.equals(Optional.of(Name.VHOSTUSER));
    }
}
