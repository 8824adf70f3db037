package org.hyperbean.drivers.qemu.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.PlainDevice;

/** Devices that have few settings of their own. */
final class PlainArguments {
    private PlainArguments() {}

    static List<String> of(PlainDevice device, DeviceContext context) {
        return switch (device.element()) {
            case MEMBALLOON -> balloon(device, context);
            case RNG -> randomNumbers(device, context);
            case WATCHDOG -> watchdog(device, context);
            case PANIC ->
                DeviceArgument.device("pvpanic", device.info().alias().orElseThrow())
                        .arguments();
            default ->
                throw Unsupported.configuration(
                        "devices of kind '" + device.element().text() + "' are not supported");
        };
    }

    private static List<String> balloon(PlainDevice device, DeviceContext context) {
        if (device.model().equals(Optional.of("none"))) {
            return List.of();
        }
        DeviceArgument argument = DeviceArgument.device(
                "virtio-balloon-pci", device.info().alias().orElseThrow());
        return context.withPciPlace(argument, device).arguments();
    }

    private static List<String> randomNumbers(PlainDevice device, DeviceContext context) {
        String alias = device.info().alias().orElseThrow();
        String file = device.body().childText("backend").orElse("/dev/urandom");
        if (!device.body().childAttribute("backend", "model").equals(Optional.of("random"))) {
            throw Unsupported.configuration("only random number generators with a 'random' backend are supported");
        }
        List<String> arguments = new ArrayList<>();
        arguments.addAll(DeviceArgument.option("-object")
                .with("qom-type", "rng-random")
                .with("id", "obj" + alias)
                .with("filename", file)
                .arguments());
        DeviceArgument argument = DeviceArgument.device("virtio-rng-pci", alias).with("rng", "obj" + alias);
        arguments.addAll(context.withPciPlace(argument, device).arguments());
        return arguments;
    }

    private static List<String> watchdog(PlainDevice device, DeviceContext context) {
        DeviceArgument argument = DeviceArgument.device(
                device.model().orElse("i6300esb"), device.info().alias().orElseThrow());
        List<String> arguments =
                new ArrayList<>(context.withPciPlace(argument, device).arguments());
        String action = device.attribute("action").orElse("reset");
        arguments.addAll(List.of("-watchdog-action", action.equals("dump") ? "pause" : action));
        return arguments;
    }
}
