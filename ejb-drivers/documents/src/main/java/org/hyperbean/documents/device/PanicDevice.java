package org.hyperbean.documents.device;

import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <panic>}: how the guest tells that it has crashed. */
public record PanicDevice(Model model, DeviceInfo info) implements Device {

    /** The devices there are; the first one stands for whatever suits the machine. */
    public enum Model implements XmlChoice {
        DEFAULT,
        ISA,
        PSERIES,
        HYPERV,
        S390
    }

    static PanicDevice parse(XmlElement xml, ParseOptions options) {
        DeviceInfo info = DeviceInfo.parse(xml, options);
        return new PanicDevice(xml.attribute("model").map(PanicDevice::model).orElse(Model.DEFAULT), info);
    }

    private static Model model(String text) {
        return XmlChoice.find(Model.class, text)
                .orElseThrow(() -> XmlErrors.unsupported("unknown panic model '%s'".formatted(text)));
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.PANIC;
    }

    /** Writes the element; libvirt shows its alias in every dump, and nothing at all of a device without settings. */
    @Override
    public void format(XmlWriter out, FormatOptions options) {
        XmlWriter.Open open = out.element("panic");
        if (model != Model.DEFAULT) {
            open.attribute("model", model);
        }
        open.bodyIfAny(body -> info.format(body, options.asLive()));
    }

    /** The same device as a model. */
    public PanicDevice withModel(Model changed) {
        return new PanicDevice(changed, info);
    }

    @Override
    public PanicDevice withInfo(DeviceInfo changed) {
        return new PanicDevice(model, changed);
    }
}
