package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlWriter;

/** A device of a domain. */
public sealed interface Device
        permits Disk, Controller, NetworkInterface, CharacterDevice, InputDevice, Graphics, VideoDevice, PlainDevice {

    /** The element that it is written as. */
    DeviceElement element();

    /** Alias, address and what else all devices have. */
    DeviceInfo info();

    /** The same device with another alias, address and so on. */
    Device withInfo(DeviceInfo info);

    /** Writes the element. */
    void format(XmlWriter out, FormatOptions options);

    /** The same device at an address. */
    default Device at(DeviceAddress address) {
        return withInfo(info().at(address));
    }

    /** The same device under an alias. */
    default Device alias(String alias) {
        return withInfo(info().withAlias(Optional.of(alias)));
    }
}
