package org.hyperbean.documents.domain;

import java.util.List;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <boot>}, {@code <bootmenu>} and {@code <bios>} elements of {@code <os>}: what the firmware boots. */
public record BootSetting(List<BootDevice> devices, BootMenu menu, BiosSetting bios) {
    /** Keeps a copy, so that the value cannot change. */
    public BootSetting {
        devices = List.copyOf(devices);
    }

    static BootSetting parse(XmlElement root) {
        return new BootSetting(BootDevice.parseAll(root), BootMenu.parse(root), BiosSetting.parse(root));
    }

    void format(XmlWriter out) {
        devices.forEach(device -> out.element("boot").attribute("dev", device).end());
        menu.format(out);
        bios.format(out);
    }

    void validate() {
        menu.validate();
        bios.validate();
    }

    /** The same with other devices. */
    BootSetting with(List<BootDevice> changed) {
        return new BootSetting(changed, menu, bios);
    }
}
