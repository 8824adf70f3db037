package org.hyperbean.drivers.qemu.commandline;

import java.util.ArrayList;
import java.util.List;
import org.hyperbean.documents.device.Device;
import org.hyperbean.documents.device.MemoryBalloon;
import org.hyperbean.documents.device.PanicDevice;
import org.hyperbean.documents.device.RandomGenerator;
import org.hyperbean.documents.device.Watchdog;

/** Devices that have few settings of their own. */
final class PlainArguments {
    private PlainArguments() {}

    static List<String> balloon(MemoryBalloon device, DeviceContext context) {
        if (!device.exists()) {
            return List.of();
        }
        return context.withPciPlace(DeviceArgument.device("virtio-balloon-pci", alias(device)), device)
                .arguments();
    }

    static List<String> randomNumbers(RandomGenerator device, DeviceContext context) {
        if (!(device.backend() instanceof RandomGenerator.Backend.Random random)) {
            throw Unsupported.configuration("only random number generators with a 'random' backend are supported");
        }
        String alias = alias(device);
        List<String> arguments = new ArrayList<>();
        arguments.addAll(DeviceArgument.option("-object")
                .with("qom-type", "rng-random")
                .with("id", "obj" + alias)
                .with("filename", random.file())
                .arguments());
        DeviceArgument argument = DeviceArgument.device("virtio-rng-pci", alias).with("rng", "obj" + alias);
        arguments.addAll(context.withPciPlace(argument, device).arguments());
        return arguments;
    }

    static List<String> watchdog(Watchdog device, DeviceContext context) {
        DeviceArgument argument = DeviceArgument.device(device.model().text(), alias(device));
        List<String> arguments =
                new ArrayList<>(context.withPciPlace(argument, device).arguments());
        Watchdog.Action action = device.action() == Watchdog.Action.DUMP ? Watchdog.Action.PAUSE : device.action();
        arguments.addAll(List.of("-watchdog-action", action.text()));
        return arguments;
    }

    static List<String> panic(PanicDevice device) {
        return DeviceArgument.device("pvpanic", alias(device)).arguments();
    }

    static RuntimeException unsupported(Device device) {
        return Unsupported.configuration("devices of kind '" + device.element().text() + "' are not supported");
    }

    private static String alias(Device device) {
        return device.info().alias().orElseThrow();
    }
}
