package org.hyperbean.documents.domain;

import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <feature>} of {@code <cpu>}: a feature of the processor and whether it must, may or must not be there. */
public record CpuFeature(Policy policy, String name) {
    /** Whether the feature is there. */
    public enum Policy implements XmlChoice {
        FORCE,
        REQUIRE,
        OPTIONAL,
        DISABLE,
        FORBID
    }

    static CpuFeature parse(XmlElement feature) {
        Policy policy = feature.attribute("policy")
                .map(text -> XmlChoice.find(Policy.class, text)
                        .orElseThrow(() -> Cpu.unsupported("Invalid CPU feature policy")))
                .orElse(Policy.REQUIRE);
        String name = feature.attribute("name")
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> Cpu.refused("Invalid CPU feature name"));
        return new CpuFeature(policy, name);
    }

    void format(XmlWriter out) {
        out.element("feature")
                .attribute("policy", policy)
                .attribute("name", name)
                .end();
    }
}
