package org.hyperbean.documents.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * A {@code <seclabel>} of one disk or character device, which overrides the guest's.
 *
 * @param skipped whether a running guest's file could not be labelled
 */
public record SecurityLabelOverride(Optional<String> model, boolean relabel, boolean skipped, Optional<String> label) {

    /** Reads the elements inside a source. */
    public static List<SecurityLabelOverride> parseAll(XmlElement source, ParseOptions options) {
        List<SecurityLabelOverride> labels = new ArrayList<>();
        for (XmlElement element : source.children("seclabel")) {
            Optional<String> model = element.attribute("model");
            if (model.isPresent() && labels.stream().anyMatch(other -> other.model.equals(model))) {
                throw LibvirtException.of(
                        ErrorCode.XML_DETAIL,
                        ErrorDomain.DOMAIN,
                        "seclabel for model " + model.get() + " is already provided");
            }
            labels.add(parse(element, model, options));
        }
        return labels;
    }

    /** Writes the element; a label that says nothing is left out of a definition. */
    public void format(XmlWriter out, FormatOptions options) {
        if (options.inactive() && label.isEmpty() && relabel) {
            return;
        }
        out.element("seclabel")
                .attribute("model", model)
                .yesNo("labelskip", Optional.of(true).filter(_ -> skipped))
                .yesNo("relabel", Optional.of(relabel).filter(_ -> !skipped))
                .body(body -> body.text("label", label));
    }

    private static SecurityLabelOverride parse(XmlElement element, Optional<String> model, ParseOptions options) {
        boolean relabel = XmlValues.yesNo(element, "relabel").orElse(true);
        boolean skipped = !options.inactive()
                && element.attribute("labelskip").filter("yes"::equals).isPresent();
        Optional<String> label = element.childText("label");
        if (label.isPresent() && !relabel) {
            throw XmlErrors.document(
                    "Cannot specify a label if relabelling is turned off. model=" + model.orElse("<null>"));
        }
        return new SecurityLabelOverride(model, relabel, skipped, label);
    }
}
