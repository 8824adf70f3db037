package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A serial port, parallel port, console or channel.
 *
 * @param source what is at the host's end
 * @param target what the guest sees
 */
public record CharacterDevice(DeviceElement element, CharacterSource source, CharacterTarget target, DeviceInfo info)
        implements Device {

    static CharacterDevice parse(XmlElement xml, DeviceElement element, int index, ParseOptions options) {
        return new CharacterDevice(
                element,
                CharacterSource.parse(xml, options),
                CharacterTarget.parse(xml, element, index, options),
                DeviceInfo.parse(xml, options));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        XmlWriter.Open open = out.element(element.text()).attribute("type", source.type());
        if (element == DeviceElement.CONSOLE && !options.inactive() && source.isTerminal()) {
            open.attribute("tty", source.path());
        }
        open.body(body -> {
            source.format(body, options);
            target.format(body, element, options);
            info.format(body, options);
        });
    }

    /** The console as the other face of a serial port: what the port has at the host's end, under the port's alias. */
    public CharacterDevice mirroring(Optional<CharacterDevice> serial) {
        return isSerialConsole() && serial.isPresent()
                ? new CharacterDevice(element, serial.get().source, target, serial.get().info)
                : this;
    }

    /** Whether it is a console on a serial port. */
    public boolean isSerialConsole() {
        return element == DeviceElement.CONSOLE
                && target.type().filter(type -> !type.equals("serial")).isEmpty();
    }

    /** The same device with something else at the host's end. */
    public CharacterDevice withSource(CharacterSource newSource) {
        return new CharacterDevice(element, newSource, target, info);
    }

    /** The same device with something else at the guest's end. */
    public CharacterDevice withTarget(CharacterTarget newTarget) {
        return new CharacterDevice(element, source, newTarget, info);
    }

    /** The same device as another element. */
    public CharacterDevice as(DeviceElement newElement, CharacterTarget newTarget) {
        return new CharacterDevice(newElement, source, newTarget, info);
    }

    @Override
    public CharacterDevice withInfo(DeviceInfo newInfo) {
        return new CharacterDevice(element, source, target, newInfo);
    }
}
