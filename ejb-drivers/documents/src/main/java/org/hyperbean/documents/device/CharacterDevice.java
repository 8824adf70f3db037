package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.character.ChannelTarget;
import org.hyperbean.documents.character.CharacterBackend;
import org.hyperbean.documents.character.CharacterSource;
import org.hyperbean.documents.character.CharacterTarget;
import org.hyperbean.documents.character.CharacterType;
import org.hyperbean.documents.character.ConsoleTarget;
import org.hyperbean.documents.character.ParallelTarget;
import org.hyperbean.documents.character.SerialTarget;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A serial port, parallel port, console or channel.
 *
 * @param backend what is at the host's end
 * @param target what the guest sees, which tells the element too
 */
public record CharacterDevice(CharacterBackend backend, CharacterTarget target, DeviceInfo info) implements Device {

    static CharacterDevice parse(XmlElement xml, DeviceElement element, int index, ParseOptions options) {
        CharacterType type = xml.attribute("type").map(CharacterDevice::type).orElse(CharacterType.PTY);
        CharacterTarget target = target(xml, element, index, options);
        CharacterBackend backend = CharacterBackend.parseLabelled(xml, type, options);
        if (type == CharacterType.SPICEVMC && !target.takesSpiceAgent()) {
            throw XmlErrors.unsupported("spicevmc device type only supports virtio");
        }
        DeviceInfo info = DeviceInfo.parse(xml, options);
        boolean elsewhere = info.address()
                .filter(address -> !(address instanceof DeviceAddress.Usb))
                .isPresent();
        if (target instanceof SerialTarget serial && serial.type() == SerialTarget.Type.USB_SERIAL && elsewhere) {
            throw XmlErrors.unsupported("usb-serial requires address of usb type");
        }
        return new CharacterDevice(backend, target, info);
    }

    /** Reads the kind of a stream of bytes. */
    static CharacterType type(String text) {
        return XmlChoice.find(CharacterType.class, text)
                .orElseThrow(
                        () -> XmlErrors.unsupported("unknown type presented to host for character device: " + text));
    }

    private static CharacterTarget target(XmlElement xml, DeviceElement element, int index, ParseOptions options) {
        return switch (element) {
            case SERIAL -> SerialTarget.parse(xml);
            case PARALLEL -> ParallelTarget.parse(xml);
            case CONSOLE -> ConsoleTarget.parse(xml, index);
            case CHANNEL -> ChannelTarget.parse(xml, options);
            default -> throw new IllegalArgumentException("no character device: " + element);
        };
    }

    @Override
    public DeviceElement element() {
        return switch (target) {
            case SerialTarget _ -> DeviceElement.SERIAL;
            case ParallelTarget _ -> DeviceElement.PARALLEL;
            case ConsoleTarget _ -> DeviceElement.CONSOLE;
            case ChannelTarget _ -> DeviceElement.CHANNEL;
        };
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        XmlWriter.Open open = out.element(element().text()).attribute("type", source().type());
        if (showsTerminal() && !options.inactive()) {
            open.attribute("tty", source().path());
        }
        open.body(body -> {
            backend.format(body, options);
            target.format(body, options);
            info.format(body, options);
        });
    }

    /** Whether the terminal stands in the element itself, as it did before there were sources. */
    private boolean showsTerminal() {
        return target instanceof ConsoleTarget console
                && console.port().equals(Optional.of(0))
                && source().type() == CharacterType.PTY;
    }

    @Override
    public Device complete(Guest guest) {
        if (target instanceof SerialTarget serial && serial.type() == SerialTarget.Type.ISA_DEBUG && !guest.isX86()) {
            throw XmlErrors.unsupported("isa-debug serial type only valid on x86 architecture");
        }
        return this;
    }

    @Override
    public void validate(Guest guest) {
        // The hypervisor chooses the socket of a channel with a name.
        boolean chosen = target instanceof ChannelTarget.Named named && named.type() != ChannelTarget.Type.NONE;
        source().validate(chosen);
        guest.checkLabels(backend.labels());
    }

    /** The console as the other face of a serial port: all that the port has, in the words of a console. */
    public CharacterDevice mirroring(CharacterDevice serial) {
        return new CharacterDevice(
                serial.backend, new ConsoleTarget(ConsoleTarget.Type.SERIAL, serial.target.port()), serial.info);
    }

    /** What is at the host's end. */
    public CharacterSource source() {
        return backend.source();
    }

    /** Whether it is a console on a serial port. */
    public boolean isSerialConsole() {
        return target instanceof ConsoleTarget console && console.isSerial();
    }

    /** Whether the guest reaches it through a virtio serial controller. */
    public boolean isOnVirtioSerial() {
        return switch (target) {
            case ChannelTarget channel -> channel.type() == ChannelTarget.Type.VIRTIO;
            case ConsoleTarget console -> console.type() == ConsoleTarget.Type.VIRTIO;
            case SerialTarget _, ParallelTarget _ -> false;
        };
    }

    /** The same device with something else at the host's end. */
    public CharacterDevice withSource(CharacterSource changed) {
        return new CharacterDevice(backend.withSource(changed), target, info);
    }

    /** The same device with something else at the guest's end. */
    public CharacterDevice withTarget(CharacterTarget changed) {
        return new CharacterDevice(backend, changed, info);
    }

    @Override
    public CharacterDevice withInfo(DeviceInfo changed) {
        return new CharacterDevice(backend, target, changed);
    }
}
