package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <model>} element of {@code <cpu>}.
 *
 * @param name empty where only the rest is given
 * @param fallback whether a similar model may be taken where this one is not known
 * @param vendorId what the guest reads as the processor's maker
 */
public record CpuModel(Optional<String> name, Fallback fallback, Optional<String> vendorId) {
    private static final int VENDOR_ID_LENGTH = 12;

    /** What happens where the model is not known. */
    public enum Fallback implements XmlChoice {
        ALLOW,
        FORBID
    }

    static Optional<CpuModel> parse(XmlElement element, Cpu.Mode mode) {
        Optional<String> name = Optional.of(element.text()).filter(text -> !text.isEmpty());
        if (mode.isWhole()) {
            return name.map(text -> new CpuModel(name, Fallback.ALLOW, Optional.empty()));
        }
        Fallback fallback = element.attribute("fallback")
                .filter(text -> !text.isEmpty())
                .map(CpuModel::fallback)
                .orElse(Fallback.ALLOW);
        Optional<String> vendorId = element.attribute("vendor_id").filter(text -> !text.isEmpty());
        vendorId.ifPresent(CpuModel::check);
        return Optional.of(new CpuModel(name, fallback, vendorId));
    }

    void format(XmlWriter out) {
        if (name.isPresent() || vendorId.isPresent()) {
            out.element("model")
                    .choice("fallback", name.map(_ -> fallback))
                    .attribute("vendor_id", vendorId)
                    .text(name.orElse(""));
        }
    }

    private static Fallback fallback(String text) {
        return XmlChoice.find(Fallback.class, text).orElseThrow(() -> Cpu.unsupported("Invalid fallback attribute"));
    }

    private static void check(String vendorId) {
        if (vendorId.length() != VENDOR_ID_LENGTH) {
            throw Cpu.refused("vendor_id must be exactly %d characters long".formatted(VENDOR_ID_LENGTH));
        }
        // It goes into an option of QEMU's, where a comma ends it.
        if (vendorId.indexOf(',') >= 0) {
            throw Cpu.refused("vendor id is invalid");
        }
    }
}
