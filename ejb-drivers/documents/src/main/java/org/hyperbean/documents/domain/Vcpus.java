package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.CpuSet;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <vcpu>} element: how many virtual processors there are and where they may run.
 *
 * @param maximum how many there may be
 * @param online how many there are at the start
 */
public record Vcpus(int maximum, int online, String placement, Optional<CpuSet> cpuSet) {

    static Vcpus parse(XmlElement root) {
        Optional<XmlElement> element = root.child("vcpu");
        int maximum = element.map(XmlElement::text)
                .filter(text -> !text.isBlank())
                .map(Vcpus::count)
                .orElse(1);
        int online = element.flatMap(vcpu -> XmlValues.unsigned(vcpu, "current"))
                .map(Math::toIntExact)
                .orElse(maximum);
        if (online > maximum) {
            throw XmlErrors.internal(
                    "maxvcpus must not be less than current vcpus (%d < %d)".formatted(maximum, online));
        }
        return new Vcpus(maximum, online, placement(root), cpuSet(element));
    }

    void format(XmlWriter out) {
        XmlWriter.Open element =
                out.element("vcpu").attribute("placement", placement).attribute("cpuset", cpuSet.map(CpuSet::toString));
        if (online != maximum) {
            element.attribute("current", online);
        }
        element.text(Integer.toString(maximum));
    }

    private static int count(String text) {
        return Numbers.parse(text)
                .filter(value -> value > 0 && value <= Short.MAX_VALUE)
                .orElseThrow(() -> XmlErrors.document("maximum vcpus count must be an integer"))
                .intValue();
    }

    private static String placement(XmlElement root) {
        return root.child("vcpu")
                .flatMap(vcpu -> XmlValues.word(vcpu, "placement", "static", "auto"))
                .orElse("static");
    }

    private static Optional<CpuSet> cpuSet(Optional<XmlElement> vcpu) {
        return vcpu.filter(element -> !element.attribute("placement").equals(Optional.of("auto")))
                .flatMap(element -> element.attribute("cpuset"))
                .map(CpuSet::parse);
    }
}
