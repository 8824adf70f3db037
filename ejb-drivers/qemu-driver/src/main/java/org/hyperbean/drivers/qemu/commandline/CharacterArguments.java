package org.hyperbean.drivers.qemu.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.CharacterDevice;
import org.hyperbean.documents.device.CharacterSource;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.DeviceAddress;

/** Serial and parallel ports, consoles and channels: the host's end and the guest's end. */
final class CharacterArguments {
    private CharacterArguments() {}

    static List<String> of(CharacterDevice device, DeviceContext context) {
        if (device.isSerialConsole()) {
            return List.of();
        }
        String alias = device.info().alias().orElseThrow();
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("-chardev", hostEnd(device.source(), "char" + alias)));
        arguments.addAll(guestEnd(device, alias, context).arguments());
        return arguments;
    }

    private static String hostEnd(CharacterSource source, String id) {
        String path = "path=" + Commas.escape(source.path().orElse(""));
        String end = switch (source.type()) {
            case "pty", "null", "stdio", "vc" -> Commas.join(source.type(), "id=" + id);
            case "file" -> Commas.join("file", "id=" + id, path, "append=" + append(source));
            case "dev" -> Commas.join("serial", "id=" + id, path);
            case "pipe" -> Commas.join("pipe", "id=" + id, path);
            case "unix" -> unix(source, id, path);
            default -> throw Unsupported.configuration("unsupported chardev '" + source.type() + "'");
        };
        return source.log()
                .map(log -> Commas.join(
                        end,
                        "logfile=" + Commas.escape(log.requiredAttribute("file")),
                        "logappend=" + log.attribute("append").orElse("off")))
                .orElse(end);
    }

    private static String append(CharacterSource source) {
        return source.kept()
                .first("source")
                .flatMap(element -> element.attribute("append"))
                .orElse("on");
    }

    private static String unix(CharacterSource source, String id, String path) {
        boolean connects = source.kept()
                .first("source")
                .flatMap(element -> element.attribute("mode"))
                .equals(Optional.of("connect"));
        String end = Commas.join("socket", "id=" + id, path);
        return connects ? end : Commas.join(end, "server=on", "wait=off");
    }

    private static DeviceArgument guestEnd(CharacterDevice device, String alias, DeviceContext context) {
        String backend = "char" + alias;
        return switch (device.element()) {
            case SERIAL -> serial(device, alias, backend, context);
            case PARALLEL -> DeviceArgument.device("isa-parallel", alias).with("chardev", backend);
            case CONSOLE ->
                onVirtioSerial(device, DeviceArgument.device("virtconsole", alias), context)
                        .with("chardev", backend);
            case CHANNEL ->
                onVirtioSerial(device, DeviceArgument.device("virtserialport", alias), context)
                        .with("chardev", backend)
                        .with("name", device.target().name());
            default -> throw new IllegalArgumentException("no character device: " + device.element());
        };
    }

    private static DeviceArgument serial(CharacterDevice device, String alias, String backend, DeviceContext context) {
        String model = device.target().model().orElse("isa-serial");
        DeviceArgument argument = DeviceArgument.device(model, alias).with("chardev", backend);
        return model.equals("isa-serial")
                ? argument.with("index", device.target().port())
                : context.withPciPlace(argument, device);
    }

    private static DeviceArgument onVirtioSerial(
            CharacterDevice device, DeviceArgument argument, DeviceContext context) {
        if (!(device.info().address().orElse(null) instanceof DeviceAddress.VirtioSerial place)) {
            return argument;
        }
        String controller = context.controller(Controller.Type.VIRTIO_SERIAL, place.controller())
                .flatMap(found -> found.info().alias())
                .orElse("virtio-serial" + place.controller());
        return argument.with("bus", controller + "." + place.bus()).with("nr", place.port());
    }
}
