package org.hyperbean.documents.nodedevice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/** The parts that a device can be divided into: {@code <capability type='mdev_types'>}. */
public record MediatedTypes(List<Kind> kinds) {
    /** Keeps a copy, so that the value cannot change. */
    public MediatedTypes {
        kinds = List.copyOf(kinds);
    }

    /**
     * One kind of parts.
     *
     * @param api how a guest talks to one
     * @param available how many more there can be
     */
    public record Kind(String id, Optional<String> name, String api, long available) {
        private static Kind parse(XmlElement xml) {
            String id = xml.filledAttribute("id")
                    .orElseThrow(() ->
                            NodeDeviceErrors.document("missing 'id' attribute for mediated device's <type> element"));
            String api = xml.childText("deviceAPI")
                    .orElseThrow(() -> NodeDeviceErrors.document(
                            "missing device API for mediated device type '%s'".formatted(id)));
            long available = xml.childText("availableInstances")
                    .flatMap(text -> Numbers.unsigned(text, Numbers.DECIMAL))
                    .orElseThrow(() -> NodeDeviceErrors.document(
                            "missing number of available instances for mediated device type '%s'".formatted(id)));
            return new Kind(id, xml.childText("name"), api, available);
        }

        private void format(XmlWriter out) {
            out.element("type").attribute("id", id).body(body -> {
                body.text("name", name);
                body.element("deviceAPI").text(api);
                body.element("availableInstances").text(Long.toString(available));
            });
        }
    }

    static MediatedTypes parse(XmlElement xml) {
        List<Kind> kinds = new ArrayList<>();
        for (XmlElement kind : xml.children("type")) {
            kinds.add(Kind.parse(kind));
        }
        return new MediatedTypes(kinds);
    }

    /** Reads the capabilities of this kind inside another one; all of them must have a type. */
    static Optional<MediatedTypes> parseInside(XmlElement capability) {
        Optional<MediatedTypes> found = Optional.empty();
        for (XmlElement part : capability.children("capability")) {
            String type =
                    part.attribute("type").orElseThrow(() -> NodeDeviceErrors.document("Missing capability type"));
            if (type.equals("mdev_types")) {
                List<Kind> kinds = new ArrayList<>();
                found.ifPresent(earlier -> kinds.addAll(earlier.kinds));
                kinds.addAll(parse(part).kinds);
                found = Optional.of(new MediatedTypes(kinds));
            }
        }
        return found;
    }

    void format(XmlWriter out) {
        if (!kinds.isEmpty()) {
            out.element("capability")
                    .attribute("type", "mdev_types")
                    .body(body -> kinds.forEach(kind -> kind.format(body)));
        }
    }
}
