package org.hyperbean.documents.device;

import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.character.ChannelSource;
import org.hyperbean.documents.character.CharacterBackend;
import org.hyperbean.documents.character.CharacterType;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <redirdev>}: a USB device of whoever is at the other end of a stream of bytes. */
public record RedirectedDevice(CharacterBackend backend, DeviceInfo info) implements Device {
    private static final String BUS = "usb";
    private static final String USUAL_CHANNEL = "org.qemu.usbredir";

    static RedirectedDevice parse(XmlElement xml, ParseOptions options) {
        xml.attribute("bus").filter(bus -> !bus.equals(BUS)).ifPresent(bus -> {
            throw XmlErrors.unsupported("unknown redirdev bus '%s'".formatted(bus));
        });
        String type = xml.attribute("type").orElseThrow(() -> XmlErrors.internal("missing type in redirdev"));
        CharacterType known = XmlChoice.find(CharacterType.class, type)
                .orElseThrow(
                        () -> XmlErrors.unsupported("unknown redirdev character device type '%s'".formatted(type)));
        CharacterBackend backend = CharacterBackend.parse(xml, known, options);
        if (known == CharacterType.DBUS && backend.source() instanceof ChannelSource channel) {
            backend = backend.withSource(channel.orNamed(USUAL_CHANNEL));
        }
        DeviceInfo info = DeviceInfo.parse(xml, options);
        if (info.address()
                .filter(address -> !(address instanceof DeviceAddress.Usb))
                .isPresent()) {
            throw XmlErrors.document("Invalid address for a USB device");
        }
        return new RedirectedDevice(backend, info);
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.REDIRDEV;
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("redirdev")
                .attribute("bus", BUS)
                .attribute("type", backend.source().type())
                .openBody(body -> {
                    backend.format(body, options);
                    info.format(body, options);
                });
    }

    @Override
    public void validate(Guest guest) {
        if (!guest.hasUsb()) {
            throw XmlErrors.unsupported("cannot add redirected USB device: USB is disabled for this domain");
        }
        backend.validate();
    }

    @Override
    public RedirectedDevice withInfo(DeviceInfo changed) {
        return new RedirectedDevice(backend, changed);
    }
}
