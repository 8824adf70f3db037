package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <vsock>}: sockets between guest and host.
 *
 * @param automatic whether the hypervisor chooses the guest's number
 * @param guestNumber the guest's number (CID)
 */
public record VsockDevice(
        Model model, Optional<Boolean> automatic, Optional<Long> guestNumber, VirtioOptions virtio, DeviceInfo info)
        implements Device {
    private static final long FIRST_FREE = 3;

    /** The devices there are; the first one stands for the hypervisor's usual one. */
    public enum Model implements XmlChoice {
        DEFAULT,
        VIRTIO,
        VIRTIO_TRANSITIONAL,
        VIRTIO_NON_TRANSITIONAL
    }

    static VsockDevice parse(XmlElement xml, ParseOptions options) {
        Model model = XmlValues.choice(xml, "model", Model.class).orElse(Model.DEFAULT);
        Optional<XmlElement> number = xml.child("cid");
        Optional<Long> address = number.flatMap(element -> XmlValues.positive(element, "address"));
        Optional<Boolean> automatic = number.flatMap(element -> XmlValues.yesNo(element, "auto"));
        DeviceInfo info = DeviceInfo.parse(xml, options);
        return new VsockDevice(model, automatic, address, VirtioOptions.ofDevice(xml), info);
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.VSOCK;
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("vsock")
                .choice("model", Optional.of(model).filter(known -> known != Model.DEFAULT))
                .body(body -> {
                    body.element("cid")
                            .yesNo("auto", automatic)
                            .number("address", guestNumber)
                            .endIfAny();
                    info.format(body, options);
                    virtio.formatDriver(body);
                });
    }

    @Override
    public Device complete(Guest guest) {
        return automatic.isPresent()
                ? this
                : new VsockDevice(model, Optional.of(guestNumber.isEmpty()), guestNumber, virtio, info);
    }

    @Override
    public void validate(Guest guest) {
        if (guestNumber.filter(number -> number < FIRST_FREE).isPresent()) {
            throw XmlErrors.unsupported("guest CIDs must be >= 3");
        }
        if (model == Model.DEFAULT) {
            virtio.requireAbsent();
        }
    }

    /** The same device as a model. */
    public VsockDevice withModel(Model changed) {
        return new VsockDevice(changed, automatic, guestNumber, virtio, info);
    }

    @Override
    public VsockDevice withInfo(DeviceInfo changed) {
        return new VsockDevice(model, automatic, guestNumber, virtio, changed);
    }
}
