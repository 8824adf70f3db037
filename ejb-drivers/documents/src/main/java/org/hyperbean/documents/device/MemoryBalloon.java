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
 * A {@code <memballoon>}, with which the host takes memory from the guest.
 *
 * @param autoDeflate whether the guest gets memory back before it runs out of it
 * @param freePageReporting whether the guest tells which memory it does not use
 * @param statisticsPeriod how many seconds pass between two reports of the guest; 0 for none
 */
public record MemoryBalloon(
        Model model,
        Optional<Boolean> autoDeflate,
        Optional<Boolean> freePageReporting,
        int statisticsPeriod,
        VirtioOptions virtio,
        DeviceInfo info)
        implements Device {

    /** The devices there are, and none. */
    public enum Model implements XmlChoice {
        VIRTIO,
        XEN,
        NONE,
        VIRTIO_TRANSITIONAL,
        VIRTIO_NON_TRANSITIONAL
    }

    /** A balloon of a model. */
    public static MemoryBalloon of(Model model) {
        return new MemoryBalloon(model, Optional.empty(), Optional.empty(), 0, VirtioOptions.NONE, DeviceInfo.NONE);
    }

    static MemoryBalloon parse(XmlElement xml, ParseOptions options) {
        Model model =
                XmlValues.choice(xml, "model", Model.class).orElseThrow(() -> XmlErrors.missingAttribute(xml, "model"));
        Optional<Boolean> autoDeflate = XmlValues.onOff(xml, "autodeflate");
        Optional<Boolean> reporting = XmlValues.onOff(xml, "freePageReporting");
        int period = xml.child("stats")
                .flatMap(stats -> XmlValues.integerAnyBase(stats, "period"))
                .orElse(0);
        // What does not exist has no place; its address is not even looked at.
        DeviceInfo info = model == Model.NONE ? DeviceInfo.NONE : DeviceInfo.parse(xml, options);
        return new MemoryBalloon(model, autoDeflate, reporting, Math.max(0, period), VirtioOptions.ofDevice(xml), info);
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.MEMBALLOON;
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("memballoon")
                .attribute("model", model)
                .onOff("autodeflate", autoDeflate)
                .onOff("freePageReporting", freePageReporting)
                .body(body -> {
                    if (statisticsPeriod > 0) {
                        body.element("stats")
                                .attribute("period", statisticsPeriod)
                                .end();
                    }
                    info.format(body, options);
                    virtio.formatDriver(body);
                });
    }

    /** The same with other reports. */
    public MemoryBalloon withStatisticsPeriod(int seconds) {
        return new MemoryBalloon(model, autoDeflate, freePageReporting, seconds, virtio, info);
    }

    /** Whether there is one. */
    public boolean exists() {
        return model != Model.NONE;
    }

    @Override
    public MemoryBalloon withInfo(DeviceInfo changed) {
        return new MemoryBalloon(model, autoDeflate, freePageReporting, statisticsPeriod, virtio, changed);
    }
}
