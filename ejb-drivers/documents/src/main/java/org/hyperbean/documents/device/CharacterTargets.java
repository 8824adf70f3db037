package org.hyperbean.documents.device;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;

/** The types of target that each character device may have. */
final class CharacterTargets {
    private static final Map<DeviceElement, Set<String>> TYPES = Map.of(
            DeviceElement.SERIAL,
            Set.of(
                    "isa-serial",
                    "usb-serial",
                    "pci-serial",
                    "spapr-vio-serial",
                    "system-serial",
                    "sclp-serial",
                    "isa-debug"),
            DeviceElement.CONSOLE,
            Set.of("serial", "xen", "uml", "virtio", "lxc", "openvz", "sclp", "sclplm"),
            DeviceElement.CHANNEL,
            Set.of("guestfwd", "virtio", "xen"),
            DeviceElement.PARALLEL,
            Set.of());

    private CharacterTargets() {}

    static Optional<String> type(XmlElement target, DeviceElement element) {
        Optional<String> type = target.attribute("type");
        if (element == DeviceElement.PARALLEL) {
            return Optional.empty();
        }
        type.filter(name -> !TYPES.getOrDefault(element, Set.of()).contains(name))
                .ifPresent(name -> {
                    throw XmlErrors.unsupported("unknown target type '" + name + "' specified for character device");
                });
        return type;
    }
}
