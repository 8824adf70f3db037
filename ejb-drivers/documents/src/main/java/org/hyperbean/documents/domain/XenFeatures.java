package org.hyperbean.documents.domain;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <xen>} element of {@code <features>}.
 *
 * @param passthroughMode how the tables of passed-through devices are kept
 */
public record XenFeatures(Map<Name, Boolean> switches, Optional<PassthroughMode> passthroughMode) implements Feature {
    /** The features, in libvirt's order. */
    public enum Name implements XmlChoice {
        E820_HOST,
        PASSTHROUGH;

        @Override
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the tables are kept. */
    public enum PassthroughMode implements XmlChoice {
        SYNC_PT,
        SHARE_PT;

        @Override
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Keeps a copy in libvirt's order, so that the value cannot change. */
    public XenFeatures {
        switches = FeatureSwitches.copy(Name.class, switches);
    }

    static XenFeatures parse(XmlElement xen) {
        Map<Name, Boolean> switches = new EnumMap<>(Name.class);
        Optional<PassthroughMode> mode = Optional.empty();
        for (XmlElement element : xen.children().toList()) {
            Name name = FeatureSwitches.name(Name.class, element, "unsupported Xen feature: %s");
            boolean on = XmlValues.required(element, "state", XmlValues::onOff);
            switches.put(name, on);
            if (name == Name.PASSTHROUGH && on) {
                mode = XmlValues.choice(element, "mode", PassthroughMode.class);
            }
        }
        return new XenFeatures(switches, mode);
    }

    @Override
    public void format(XmlWriter out, FeatureName name) {
        out.element(name.text())
                .openBody(body -> switches.forEach((feature, on) -> body.element(feature.text())
                        .onOff("state", Optional.of(on))
                        .choice("mode", passthroughMode.filter(_ -> feature == Name.PASSTHROUGH && on))
                        .end()));
    }
}
