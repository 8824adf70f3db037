package org.hyperbean.documents.device;

import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <memory>} module, which can be plugged in while the guest runs.
 *
 * @param access whether other processes of the host see what the guest writes
 * @param discard whether the memory is thrown away when the guest ends
 * @param uuid of a persistent module
 */
public record MemoryDevice(
        Model model,
        Optional<Access> access,
        Optional<Boolean> discard,
        Optional<UUID> uuid,
        MemorySource source,
        MemoryTarget target,
        DeviceInfo info)
        implements Device {

    /** The devices there are. */
    public enum Model implements XmlChoice {
        NONE,
        DIMM,
        NVDIMM,
        VIRTIO_PMEM,
        VIRTIO_MEM,
        SGX_EPC
    }

    /** How the memory is mapped on the host. */
    public enum Access implements XmlChoice {
        DEFAULT,
        SHARED,
        PRIVATE
    }

    static MemoryDevice parse(XmlElement xml, ParseOptions options) {
        Model model = XmlValues.choiceNotDefault(xml, "model", Model.class)
                .orElseThrow(() -> XmlErrors.missingAttribute(xml, "model"));
        Optional<Access> access = XmlValues.choiceNotDefault(xml, "access", Access.class);
        Optional<Boolean> discard = XmlValues.yesNo(xml, "discard");
        Optional<UUID> uuid =
                xml.childText("uuid").filter(_ -> model == Model.NVDIMM).map(MemoryDevice::uuid);
        MemorySource source = xml.child("source")
                .map(element -> MemorySource.parse(element, model))
                .orElse(MemorySource.NONE);
        XmlElement target = xml.child("target")
                .orElseThrow(() -> XmlErrors.document("missing <target> element for <memory> device"));
        return new MemoryDevice(
                model,
                access,
                discard,
                uuid,
                source,
                MemoryTarget.parse(target, model),
                DeviceInfo.parse(xml, options));
    }

    private static UUID uuid(String text) {
        return UuidText.parse(text).orElseThrow(() -> XmlErrors.internal("malformed uuid element"));
    }

    @Override
    public DeviceElement element() {
        return DeviceElement.MEMORY;
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        out.element("memory")
                .attribute("model", model)
                .choice("access", access)
                .yesNo("discard", discard)
                .body(body -> {
                    body.text("uuid", uuid.map(UUID::toString));
                    source.format(body);
                    target.format(body, options);
                    info.format(body, options);
                });
    }

    @Override
    public Device complete(Guest guest) {
        if (model == Model.VIRTIO_PMEM && access.isEmpty()) {
            // What the guest writes is to be found in the file.
            return new MemoryDevice(model, Optional.of(Access.SHARED), discard, uuid, source, target, info);
        }
        if (model == Model.NVDIMM && uuid.isEmpty() && guest.isPower64()) {
            return new MemoryDevice(model, access, discard, Optional.of(UUID.randomUUID()), source, target, info);
        }
        return this;
    }

    @Override
    public void validate(Guest guest) {
        MemoryChecks.check(this, guest);
    }

    /** The size in KiB. */
    public long sizeKiB() {
        return target.sizeKiB();
    }

    @Override
    public MemoryDevice withInfo(DeviceInfo changed) {
        return new MemoryDevice(model, access, discard, uuid, source, target, changed);
    }
}
