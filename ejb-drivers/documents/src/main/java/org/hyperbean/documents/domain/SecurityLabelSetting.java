package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <seclabel>} directly in the domain: how a security driver confines the guest. */
public record SecurityLabelSetting(
        String type,
        Optional<String> model,
        Optional<Boolean> relabel,
        Optional<String> label,
        Optional<String> imageLabel,
        Optional<String> baseLabel) {

    static List<SecurityLabelSetting> parseAll(XmlElement root, ParseOptions options) {
        return root.children("seclabel").stream()
                .map(element -> parse(element, options))
                .toList();
    }

    void format(XmlWriter out, FormatOptions options) {
        boolean labelled = type.equals("static") || !options.inactive();
        out.element("seclabel")
                .attribute("type", type)
                .attribute("model", model)
                .yesNo("relabel", relabel)
                .body(body -> {
                    body.text("label", label.filter(_ -> labelled));
                    body.text("imagelabel", imageLabel.filter(_ -> !options.inactive()));
                    body.text("baselabel", baseLabel);
                });
    }

    private static SecurityLabelSetting parse(XmlElement element, ParseOptions options) {
        String type =
                XmlValues.word(element, "type", "none", "dynamic", "static").orElse("dynamic");
        boolean labelled = type.equals("static") || !options.inactive();
        return new SecurityLabelSetting(
                type,
                element.attribute("model"),
                XmlValues.yesNo(element, "relabel")
                        .or(() -> Optional.of(!type.equals("none")))
                        .filter(_ -> !type.equals("none")),
                element.childText("label").filter(_ -> labelled),
                element.childText("imagelabel").filter(_ -> !options.inactive()),
                element.childText("baselabel"));
    }
}
