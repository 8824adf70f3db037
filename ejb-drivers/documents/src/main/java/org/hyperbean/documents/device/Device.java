package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlWriter;

/** A device of a domain. */
public sealed interface Device
        permits AudioDevice,
                CharacterDevice,
                Controller,
                Disk,
                FileSystem,
                Graphics,
                HostDevice,
                HubDevice,
                InputDevice,
                IommuDevice,
                Lease,
                MemoryBalloon,
                MemoryDevice,
                NetworkInterface,
                NvramDevice,
                PanicDevice,
                RandomGenerator,
                RedirectedDevice,
                RedirectionFilter,
                SharedMemory,
                SmartCard,
                SoundDevice,
                TpmDevice,
                VideoDevice,
                VsockDevice,
                Watchdog {

    /** The element that it is written as. */
    DeviceElement element();

    /** Alias, address and what else all devices have. */
    DeviceInfo info();

    /** The same device with another alias, address and so on. */
    Device withInfo(DeviceInfo info);

    /** Writes the element. */
    void format(XmlWriter out, FormatOptions options);

    /**
     * The same device with what every hypervisor fills in. It is called after the driver's own rules for the device.
     *
     * @param guest the document as it was read
     */
    default Device complete(Guest guest) {
        return this;
    }

    /**
     * Refuses what no hypervisor can make sense of, looking at the device within its guest. It is called for the
     * completed document, before the checks of the whole document.
     */
    default void validate(Guest guest) {}

    /** The same device at an address. */
    default Device at(DeviceAddress address) {
        return withInfo(info().at(address));
    }

    /** The same device under an alias. */
    default Device alias(String alias) {
        return withInfo(info().withAlias(Optional.of(alias)));
    }
}
