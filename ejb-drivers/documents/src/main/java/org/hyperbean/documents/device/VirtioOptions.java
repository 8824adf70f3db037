package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** What the {@code <driver>} of any virtio device may say of its way through the bus. */
public record VirtioOptions(
        Optional<Boolean> iommu, Optional<Boolean> ats, Optional<Boolean> packed, Optional<Boolean> pagePerQueue) {

    /** Nothing said. */
    public static final VirtioOptions NONE =
            new VirtioOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Reads the attributes. */
    public static VirtioOptions parse(XmlElement driver) {
        return new VirtioOptions(
                XmlValues.onOff(driver, "iommu"),
                XmlValues.onOff(driver, "ats"),
                XmlValues.onOff(driver, "packed"),
                XmlValues.onOff(driver, "page_per_vq"));
    }

    /** Reads the {@code <driver>} of a device that has nothing else in it. */
    static VirtioOptions ofDevice(XmlElement device) {
        return device.child("driver").map(VirtioOptions::parse).orElse(NONE);
    }

    /** Writes a {@code <driver>} that has nothing else in it. */
    void formatDriver(XmlWriter out) {
        format(out.element("driver")).endIfAny();
    }

    /** Writes the attributes. */
    public XmlWriter.Open format(XmlWriter.Open driver) {
        return driver.onOff("iommu", iommu)
                .onOff("ats", ats)
                .onOff("packed", packed)
                .onOff("page_per_vq", pagePerQueue);
    }

    /** Refuses options of a device that is not virtio. */
    public void requireAbsent() {
        refuse(iommu, "iommu driver option is only supported for virtio devices");
        refuse(ats, "ats driver option is only supported for virtio devices");
        refuse(packed, "packed driver option is only supported for virtio devices");
        refuse(pagePerQueue, "page_per_vq option is only supported for virtio devices");
    }

    private static void refuse(Optional<Boolean> option, String reason) {
        if (option.isPresent()) {
            throw XmlErrors.unsupported(reason);
        }
    }
}
