package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <video>} card.
 *
 * @param model empty until the driver chooses one
 * @param heads how many screens it has; 0 where it is not said
 */
public record VideoDevice(
        Optional<Model> model,
        VideoMemory memory,
        long heads,
        boolean primary,
        VideoDriver driver,
        Optional<VideoAcceleration> acceleration,
        Optional<VideoResolution> resolution,
        DeviceInfo info)
        implements Device {

    /** Cards that guests can see. */
    public enum Model implements XmlChoice {
        DEFAULT,
        VGA,
        CIRRUS,
        VMVGA,
        XEN,
        VBOX,
        QXL,
        PARALLELS,
        VIRTIO,
        GOP,
        NONE,
        BOCHS,
        RAMFB
    }

    /** A card of a model, of which nothing else is known. */
    public static VideoDevice ofModel(Model model) {
        return new VideoDevice(
                Optional.of(model),
                VideoMemory.NONE,
                1,
                false,
                VideoDriver.NONE,
                Optional.empty(),
                Optional.empty(),
                DeviceInfo.NONE);
    }

    static VideoDevice parse(XmlElement xml, ParseOptions options) {
        XmlElement model = xml.child("model").orElse(XmlElement.empty("model"));
        Optional<VideoAcceleration> acceleration = model.child("acceleration").map(VideoAcceleration::parse);
        Optional<VideoResolution> resolution = model.child("resolution").map(VideoResolution::parse);
        VideoDriver driver = xml.child("driver").map(VideoDriver::parse).orElse(VideoDriver.NONE);
        return new VideoDevice(
                model.filledAttribute("type")
                        .map(text -> XmlChoice.find(Model.class, text)
                                .orElseThrow(() -> XmlErrors.unsupported("unknown video model '%s'".formatted(text))))
                        .filter(known -> known != Model.DEFAULT),
                VideoMemory.parse(model),
                model.filledAttribute("heads").map(VideoDevice::heads).orElse(1L),
                model.attribute("primary").filter("yes"::equals).isPresent(),
                driver,
                acceleration,
                resolution,
                DeviceInfo.parse(xml, options));
    }

    private static long heads(String text) {
        return Numbers.unsigned(text, Numbers.DECIMAL)
                .orElseThrow(() -> XmlErrors.internal("cannot parse video heads '%s'".formatted(text)));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("video").body(body -> {
            driver.format(body);
            XmlWriter.Open element = body.element("model").attribute("type", model.orElse(Model.DEFAULT));
            memory.format(element);
            element.number("heads", Optional.of(heads).filter(count -> count != 0))
                    .yesNo("primary", Optional.of(primary).filter(first -> first))
                    .body(inner -> {
                        acceleration.ifPresent(part -> part.format(inner));
                        resolution.ifPresent(part -> part.format(inner));
                    });
            info.format(body, options);
        });
    }

    @Override
    public VideoDevice complete(Guest guest) {
        return VideoDefaults.complete(this, guest);
    }

    @Override
    public void validate(Guest guest) {
        VideoChecks.check(this, guest);
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.VIDEO;
    }

    /** Whether it is of a model. */
    public boolean is(Model wanted) {
        return model.equals(Optional.of(wanted));
    }

    /** The same card as another model with other memory. */
    public VideoDevice withModel(Model newModel, VideoMemory newMemory) {
        return new VideoDevice(
                Optional.of(newModel), newMemory, heads, primary, driver, acceleration, resolution, info);
    }

    /** The same card as the first of its guest, or not. */
    public VideoDevice asPrimary(boolean isPrimary) {
        return new VideoDevice(model, memory, heads, isPrimary, driver, acceleration, resolution, info);
    }

    /** No card at all, of which only the alias is left. */
    VideoDevice cleared() {
        return new VideoDevice(
                model,
                VideoMemory.NONE,
                0,
                false,
                VideoDriver.NONE,
                Optional.empty(),
                Optional.empty(),
                DeviceInfo.NONE.withAlias(info.alias()));
    }

    @Override
    public VideoDevice withInfo(DeviceInfo newInfo) {
        return new VideoDevice(model, memory, heads, primary, driver, acceleration, resolution, newInfo);
    }
}
