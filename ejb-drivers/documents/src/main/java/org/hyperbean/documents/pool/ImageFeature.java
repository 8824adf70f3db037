package org.hyperbean.documents.pool;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.hyperbean.documents.storage.StorageErrors;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** What a qcow2 image can have beside the usual. */
public enum ImageFeature implements XmlChoice {
    LAZY_REFCOUNTS,
    EXTENDED_L2;

    @Override
    public String text() {
        return XmlChoice.super.text().replace('-', '_');
    }

    static Set<ImageFeature> parse(XmlElement features) {
        return features.children()
                .map(child -> XmlChoice.find(ImageFeature.class, child.name())
                        .orElseThrow(() -> StorageErrors.unsupported("unsupported feature " + child.name())))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ImageFeature.class)));
    }

    static void format(XmlWriter out, Set<ImageFeature> features) {
        out.element("features").body(body -> {
            for (ImageFeature feature : values()) {
                body.flag(feature.text(), features.contains(feature));
            }
        });
    }
}
