package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** An {@code <iommu>}: how the guest keeps its devices apart from each other. */
public record IommuDevice(Model model, Driver driver, DeviceInfo info) implements Device {

    /** The devices there are. */
    public enum Model implements XmlChoice {
        INTEL,
        SMMUV3,
        VIRTIO
    }

    /**
     * What an Intel device can do.
     *
     * @param addressBits how long addresses are; 0 for the usual length
     */
    public record Driver(
            Optional<Boolean> interruptRemapping,
            Optional<Boolean> cachingMode,
            Optional<Boolean> extendedInterrupts,
            Optional<Boolean> deviceTlb,
            long addressBits) {
        /** Nothing said. */
        static final Driver NONE =
                new Driver(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 0);

        static Driver parse(XmlElement driver) {
            Optional<Boolean> remapping = XmlValues.onOff(driver, "intremap");
            Optional<Boolean> caching = XmlValues.onOff(driver, "caching_mode");
            Optional<Boolean> tlb = XmlValues.onOff(driver, "iotlb");
            return new Driver(
                    remapping,
                    caching,
                    XmlValues.onOff(driver, "eim"),
                    tlb,
                    XmlValues.unsigned(driver, "aw_bits").orElse(0L));
        }

        void format(XmlWriter out) {
            out.element("driver")
                    .onOff("intremap", interruptRemapping)
                    .onOff("caching_mode", cachingMode)
                    .onOff("eim", extendedInterrupts)
                    .onOff("iotlb", deviceTlb)
                    .number("aw_bits", Optional.of(addressBits).filter(bits -> bits > 0))
                    .endIfAny();
        }
    }

    static IommuDevice parse(XmlElement xml, ParseOptions options) {
        return new IommuDevice(
                XmlValues.choice(xml, "model", Model.class).orElseThrow(() -> XmlErrors.missingAttribute(xml, "model")),
                xml.child("driver").map(Driver::parse).orElse(Driver.NONE),
                DeviceInfo.parse(xml, options));
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.IOMMU;
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("iommu").attribute("model", model).body(body -> {
            driver.format(body);
            info.format(body, options);
        });
    }

    @Override
    public void validate(Guest guest) {
        if (model != Model.INTEL && !driver.equals(Driver.NONE)) {
            throw XmlErrors.document("iommu model '%s' doesn't support additional attributes".formatted(model.text()));
        }
        if (model != Model.VIRTIO && info.address().isPresent()) {
            throw XmlErrors.document("iommu model '%s' can't have address".formatted(model.text()));
        }
    }

    @Override
    public IommuDevice withInfo(DeviceInfo changed) {
        return new IommuDevice(model, driver, changed);
    }
}
