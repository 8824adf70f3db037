package org.hyperbean.drivers.test;

import java.util.Set;
import java.util.stream.Collectors;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.NetworkInterface;
import org.hyperbean.documents.domain.DomainDocument;

/** Gives each network card that has no host device one: {@code testnet0}, {@code testnet1} and so on in its domain. */
final class InterfaceNames {
    private static final String PREFIX = "testnet";

    private InterfaceNames() {}

    static DomainDocument complete(DomainDocument document) {
        Set<String> taken = document.devices()
                .of(NetworkInterface.class)
                .flatMap(card -> card.target().stream())
                .collect(Collectors.toSet());
        return document.mapDevices(devices -> devices.map(device -> name(device, taken)));
    }

    private static Device name(Device device, Set<String> taken) {
        if (!(device instanceof NetworkInterface card) || card.target().isPresent()) {
            return device;
        }
        int number = 0;
        while (!taken.add(PREFIX + number)) {
            number++;
        }
        return card.withTarget(PREFIX + number);
    }
}
