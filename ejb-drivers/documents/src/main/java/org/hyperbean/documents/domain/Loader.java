package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <loader>} element of {@code <os>}: the image of the guest's firmware.
 *
 * @param path empty where the daemon chooses
 * @param secure whether the image is to be trusted with the guest's secrets
 * @param stateless whether the firmware keeps nothing
 */
public record Loader(
        Optional<String> path,
        Optional<Type> type,
        Optional<Boolean> readOnly,
        Optional<Boolean> secure,
        Optional<Boolean> stateless) {

    /** Nothing known. */
    static final Loader NONE =
            new Loader(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** How the guest sees the image. */
    public enum Type implements XmlChoice {
        ROM,
        PFLASH
    }

    static Loader parse(XmlElement loader) {
        Optional<Boolean> readOnly = XmlValues.yesNo(loader, "readonly");
        Optional<Type> type = XmlValues.choice(loader, "type", Type.class);
        return new Loader(
                Optional.of(loader.text()).filter(text -> !text.isEmpty()),
                type,
                readOnly,
                XmlValues.yesNo(loader, "secure"),
                XmlValues.yesNo(loader, "stateless"));
    }

    void format(XmlWriter out) {
        XmlWriter.Open element = out.element("loader")
                .yesNo("readonly", readOnly)
                .yesNo("secure", secure)
                .choice("type", type)
                .yesNo("stateless", stateless);
        path.ifPresentOrElse(element::text, element::endIfAny);
    }

    /** An image is a ROM unless the document says otherwise. */
    Loader complete() {
        return new Loader(path, type.or(() -> path.map(_ -> Type.ROM)), readOnly, secure, stateless);
    }

    /** Refuses what contradicts that the daemon chooses the firmware. */
    void validateChoice(FirmwareChoice firmware, Optional<Nvram> nvram) {
        refuse(readOnly.isPresent(), "loader attribute 'readonly'");
        refuse(type.isPresent(), "loader attribute 'type'");
        refuse(path.isPresent(), "loader path");
        refuse(nvram.flatMap(Nvram::template).isPresent(), "nvram attribute 'template'");
        // Firmware that is secure may still be asked for.
        refuse(secure.equals(Optional.of(false)), "loader attribute 'secure'");
        if (nvram.flatMap(Nvram::source).isPresent() && firmware.kind() != FirmwareChoice.Kind.EFI) {
            throw XmlErrors.detail("firmware type '%s' does not support nvram"
                    .formatted(firmware.kind().text()));
        }
    }

    void validatePath() {
        if (path.isEmpty()) {
            throw XmlErrors.detail("no loader path specified and firmware auto selection disabled");
        }
    }

    /** Refuses variables of firmware that keeps none. */
    void validateState(Optional<FirmwareChoice> firmware, Optional<Nvram> nvram) {
        if (stateless.isEmpty()) {
            return;
        }
        if (stateless.get()) {
            if (nvram.flatMap(Nvram::template).isPresent()) {
                throw XmlErrors.detail("NVRAM template is not permitted when loader is stateless");
            }
            if (nvram.flatMap(Nvram::source).isPresent()) {
                throw XmlErrors.detail("NVRAM is not permitted when loader is stateless");
            }
            return;
        }
        if (firmware.isEmpty() && !type.equals(Optional.of(Type.PFLASH))) {
            throw XmlErrors.detail("Only pflash loader type permits NVRAM");
        }
        if (firmware.filter(choice -> choice.kind() != FirmwareChoice.Kind.EFI).isPresent()) {
            throw XmlErrors.detail("Only EFI firmware permits NVRAM");
        }
    }

    private static void refuse(boolean given, String what) {
        if (given) {
            throw XmlErrors.detail("%s cannot be specified when firmware autoselection is enabled".formatted(what));
        }
    }
}
