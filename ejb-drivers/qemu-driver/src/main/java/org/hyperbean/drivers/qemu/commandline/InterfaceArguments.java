package org.hyperbean.drivers.qemu.commandline;

import java.util.ArrayList;
import java.util.List;
import org.hyperbean.documents.device.NetworkInterface;
import org.hyperbean.documents.xml.MacAddress;

/** Network cards and what they are connected to. */
final class InterfaceArguments {
    private InterfaceArguments() {}

    static List<String> of(NetworkInterface card, DeviceContext context) {
        String alias = card.info().alias().orElseThrow();
        String backend = "host" + alias;
        if (card.type() != NetworkInterface.Type.USER) {
            throw Unsupported.configuration("interfaces of type '" + card.type().text() + "' are not supported");
        }
        List<String> arguments = new ArrayList<>();
        arguments.addAll(DeviceArgument.option("-netdev")
                .with("type", "user")
                .with("id", backend)
                .arguments());
        String model = card.model().orElse("rtl8139");
        DeviceArgument device = DeviceArgument.device(model.equals("virtio") ? "virtio-net-pci" : model, alias)
                .with("netdev", backend)
                .with("mac", card.mac().map(MacAddress::text));
        arguments.addAll(context.withPciPlace(device, card)
                .with("bootindex", context.bootIndex(card))
                .arguments());
        return arguments;
    }
}
