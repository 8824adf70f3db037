package org.hyperbean.documents.device;

import org.hyperbean.documents.xml.Shape;

/** What libvirt keeps of a {@code <hostdev>}: a device of the host that the guest is given. */
final class HostDevices {
    static final Shape SHAPE = Shape.of("hostdev")
            .words("mode", "subsystem", "capabilities")
            .usually("mode", "subsystem")
            .texts("type")
            .yesNo("managed")
            .usually("managed", "no")
            .texts("model")
            .words("sgio", "filtered", "unfiltered")
            .yesNo("rawio")
            .onOff("display", "ramfb")
            .children(
                    Shape.of("driver").texts("name"),
                    Shape.of("teaming").words("type", "persistent", "transient").texts("persistent"),
                    Shape.whole("source"),
                    Shape.of("ip").texts("address", "family", "prefix", "peer"),
                    Shape.of("route").texts("family", "address", "netmask", "prefix", "gateway", "metric"),
                    Shape.of("readonly"),
                    Shape.of("shareable"));

    private HostDevices() {}
}
