package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <seclabel>} directly in the domain: how a security driver confines the guest.
 *
 * @param type empty when the document leaves it to the driver; such a setting is not written while nothing is known
 * @param relabel whether the driver labels what the guest uses
 * @param imageLabel the label of its disks while it runs
 */
public record SecurityLabelSetting(
        Optional<Type> type,
        Optional<String> model,
        boolean relabel,
        Optional<String> label,
        Optional<String> imageLabel,
        Optional<String> baseLabel) {

    /** The name of the driver that confines nothing. */
    private static final String NO_MODEL = "none";

    /** Who chooses the label. */
    public enum Type implements XmlChoice {
        NONE,
        DYNAMIC,
        STATIC
    }

    static List<SecurityLabelSetting> parseAll(XmlElement root, ParseOptions options) {
        List<SecurityLabelSetting> settings = new ArrayList<>();
        for (XmlElement element : root.children("seclabel")) {
            SecurityLabelSetting setting = parse(element, options);
            if (settings.stream().anyMatch(other -> other.model.equals(setting.model))) {
                throw XmlErrors.detail(
                        "seclabel for model %s is already provided".formatted(setting.model.orElse("(null)")));
            }
            settings.add(setting);
        }
        if (settings.size() > 1 && settings.stream().anyMatch(setting -> setting.model.isEmpty())) {
            throw XmlErrors.document("missing security model when using multiple labels");
        }
        return settings;
    }

    void format(XmlWriter out, FormatOptions options) {
        if (type.isEmpty()) {
            return;
        }
        XmlWriter.Open element = out.element("seclabel").choice("type", type).attribute("model", model);
        if (type.get() == Type.NONE) {
            element.end();
            return;
        }
        boolean live = !options.inactive();
        element.yesNo("relabel", Optional.of(relabel)).body(body -> {
            body.text("label", label.filter(_ -> live || type.get() == Type.STATIC));
            body.text("imagelabel", imageLabel.filter(_ -> live && relabel));
            body.text("baselabel", baseLabel.filter(_ -> type.get() == Type.DYNAMIC));
        });
    }

    private static SecurityLabelSetting parse(XmlElement element, ParseOptions options) {
        Optional<String> model = element.attribute("model");
        Optional<Type> given = XmlValues.choice(element, "type", Type.class);
        Optional<Boolean> relabel = XmlValues.yesNo(element, "relabel");
        if (given.equals(Optional.of(Type.DYNAMIC)) && relabel.equals(Optional.of(false))) {
            throw XmlErrors.unsupported("dynamic label type must use resource relabeling");
        }
        if (given.equals(Optional.of(Type.NONE)) && relabel.equals(Optional.of(true))) {
            throw XmlErrors.unsupported("resource relabeling is not compatible with 'none' label type");
        }
        boolean unconfined = model.filter(NO_MODEL::equals).isPresent();
        return read(element, options, model, unconfined ? Optional.of(Type.NONE) : given, relabel);
    }

    private static SecurityLabelSetting read(
            XmlElement element,
            ParseOptions options,
            Optional<String> model,
            Optional<Type> type,
            Optional<Boolean> given) {
        boolean relabel = given.orElse(type.isEmpty() || type.get() == Type.DYNAMIC);
        boolean fixed = type.equals(Optional.of(Type.STATIC));
        boolean live = !options.inactive();
        Function<String, Optional<String>> text =
                name -> element.childText(name).filter(_ -> isLabelled(type));
        Optional<String> label = text.apply("label").filter(_ -> fixed || live);
        if (label.isEmpty() && isLabelled(type) && (fixed || live)) {
            throw XmlErrors.document("security label is missing");
        }
        Optional<String> imageLabel = text.apply("imagelabel").filter(_ -> relabel && live);
        if (imageLabel.isEmpty() && isLabelled(type) && relabel && live) {
            throw XmlErrors.document("security imagelabel is missing");
        }
        return new SecurityLabelSetting(
                type,
                model,
                relabel,
                label,
                imageLabel,
                text.apply("baselabel").filter(_ -> type.equals(Optional.of(Type.DYNAMIC))));
    }

    private static boolean isLabelled(Optional<Type> type) {
        return type.isPresent() && type.get() != Type.NONE;
    }
}
