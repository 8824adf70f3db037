package org.hyperbean.drivers.qemu.commandline;

import java.util.ArrayList;
import java.util.List;
import org.hyperbean.documents.character.AgentSource;
import org.hyperbean.documents.character.ChannelSource;
import org.hyperbean.documents.character.ChannelTarget;
import org.hyperbean.documents.character.CharacterBackend;
import org.hyperbean.documents.character.CharacterSource;
import org.hyperbean.documents.character.CharacterType;
import org.hyperbean.documents.character.ConnectionMode;
import org.hyperbean.documents.character.ConsoleTarget;
import org.hyperbean.documents.character.FileSource;
import org.hyperbean.documents.character.NullModemSource;
import org.hyperbean.documents.character.ParallelTarget;
import org.hyperbean.documents.character.PathSource;
import org.hyperbean.documents.character.PlainSource;
import org.hyperbean.documents.character.SerialTarget;
import org.hyperbean.documents.character.TcpSource;
import org.hyperbean.documents.character.TerminalSource;
import org.hyperbean.documents.character.UdpSource;
import org.hyperbean.documents.character.UnixSource;
import org.hyperbean.documents.device.CharacterDevice;
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
        arguments.addAll(List.of("-chardev", hostEnd(device.backend(), "char" + alias)));
        arguments.addAll(guestEnd(device, alias, context).arguments());
        return arguments;
    }

    private static String hostEnd(CharacterBackend backend, String id) {
        String end = switch (backend.source()) {
            case PlainSource plain -> plain(plain, id);
            case TerminalSource _ -> Commas.join("pty", "id=" + id);
            case FileSource file ->
                Commas.join(
                        "file",
                        "id=" + id,
                        path(file),
                        "append=" + (file.append().orElse(true) ? "on" : "off"));
            case PathSource path ->
                Commas.join(path.type() == CharacterType.PIPE ? "pipe" : "serial", "id=" + id, path(path));
            case UnixSource unix -> unix(unix, id);
            case AgentSource _, ChannelSource _, NullModemSource _, TcpSource _, UdpSource _ ->
                throw unsupported(backend.source());
        };
        return backend.log()
                .map(log -> Commas.join(
                        end,
                        "logfile=" + Commas.escape(log.file()),
                        "logappend=" + (log.append().orElse(false) ? "on" : "off")))
                .orElse(end);
    }

    private static String plain(PlainSource source, String id) {
        if (source.type() == CharacterType.SPICEVMC) {
            throw unsupported(source);
        }
        return Commas.join(source.type().text(), "id=" + id);
    }

    private static String path(CharacterSource source) {
        return "path=" + Commas.escape(source.path().orElse(""));
    }

    private static String unix(UnixSource source, String id) {
        String end = Commas.join("socket", "id=" + id, path(source));
        return source.mode() == ConnectionMode.CONNECT ? end : Commas.join(end, "server=on", "wait=off");
    }

    private static RuntimeException unsupported(CharacterSource source) {
        return Unsupported.configuration("unsupported chardev '" + source.type().text() + "'");
    }

    private static DeviceArgument guestEnd(CharacterDevice device, String alias, DeviceContext context) {
        String backend = "char" + alias;
        return switch (device.target()) {
            case SerialTarget serial -> serial(serial, device, DeviceArgument.device(model(serial), alias), context);
            case ParallelTarget _ ->
                DeviceArgument.device("isa-parallel", alias).with("chardev", backend);
            case ConsoleTarget _ ->
                onVirtioSerial(device, DeviceArgument.device("virtconsole", alias), context)
                        .with("chardev", backend);
            case ChannelTarget.Named channel ->
                onVirtioSerial(device, DeviceArgument.device("virtserialport", alias), context)
                        .with("chardev", backend)
                        .with("name", channel.name());
            case ChannelTarget.GuestForward _ ->
                throw Unsupported.configuration("channels of type 'guestfwd' are not supported");
        };
    }

    private static String model(SerialTarget target) {
        return target.model() == SerialTarget.Model.NONE
                ? "isa-serial"
                : target.model().text();
    }

    private static DeviceArgument serial(
            SerialTarget target, CharacterDevice device, DeviceArgument argument, DeviceContext context) {
        DeviceArgument connected =
                argument.with("chardev", "char" + device.info().alias().orElseThrow());
        return model(target).equals("isa-serial")
                ? connected.with("index", target.port())
                : context.withPciPlace(connected, device);
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
