package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.xml.XmlWriter;

/** What keeps the guest to itself, and what keeps others from it. */
public record Security(List<SecurityLabelSetting> labels, KeyWrap keyWrap, Optional<LaunchSecurity> launch) {
    /** Keeps a copy, so that the value cannot change. */
    public Security {
        labels = List.copyOf(labels);
    }

    void format(XmlWriter out, FormatOptions options) {
        labels.forEach(label -> label.format(out, options));
        keyWrap.format(out);
        launch.ifPresent(security -> security.format(out));
    }

    /** The same with other labels. */
    public Security withLabels(List<SecurityLabelSetting> changed) {
        return new Security(changed, keyWrap, launch);
    }
}
