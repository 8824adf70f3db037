package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The firmware of a guest in {@code <os>}.
 *
 * @param choice for the daemon to choose an image
 * @param loader the image; one that says nothing where there is only an {@code <nvram>}
 * @param nvram where its variables are
 */
public record Firmware(Optional<FirmwareChoice> choice, Optional<Loader> loader, Optional<Nvram> nvram) {

    /**
     * Reads the elements.
     *
     * @param chosen whether the daemon chooses images for this type of guest
     */
    static Firmware parse(XmlElement root, boolean chosen, ParseOptions options) {
        Optional<FirmwareChoice> choice = chosen ? FirmwareChoice.parse(root) : Optional.empty();
        Optional<Nvram> nvram = first(root, "nvram").map(element -> Nvram.parse(root, element, options));
        Optional<Loader> loader = first(root, "loader").map(Loader::parse).or(() -> nvram.map(_ -> Loader.NONE));
        return new Firmware(choice, loader, nvram);
    }

    /** Writes the image and its variables. */
    void format(XmlWriter out, FormatOptions options) {
        loader.ifPresent(image -> image.format(out));
        nvram.ifPresent(variables -> variables.format(out, options));
    }

    Firmware complete() {
        choice.ifPresent(FirmwareChoice::complete);
        return new Firmware(choice, loader.map(Loader::complete), nvram);
    }

    void validate() {
        loader.ifPresent(image -> {
            choice.ifPresentOrElse(given -> image.validateChoice(given, nvram), image::validatePath);
            image.validateState(choice, nvram);
        });
    }

    private static Optional<XmlElement> first(XmlElement root, String name) {
        return root.descendants("os", name).stream().findFirst();
    }
}
