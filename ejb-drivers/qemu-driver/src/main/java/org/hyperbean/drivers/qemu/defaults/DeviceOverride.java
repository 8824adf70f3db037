package org.hyperbean.drivers.qemu.defaults;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * A {@code <qemu:device>} of {@code <qemu:override>}: properties of one device that QEMU is given in place of
 * libvirt's.
 */
public record DeviceOverride(String alias, List<Property> properties) {
    /** Keeps a copy, so that the value cannot change. */
    public DeviceOverride {
        properties = List.copyOf(properties);
    }

    /** What a property is. */
    public enum Type implements XmlChoice {
        STRING,
        UNSIGNED,
        SIGNED,
        BOOL,
        REMOVE
    }

    /**
     * One property.
     *
     * @param value empty when the property is taken away
     */
    public record Property(String name, Type type, Optional<String> value) {
        private static Property parse(XmlElement element) {
            String name =
                    element.attribute("name").orElseThrow(() -> refused("missing 'name' attribute for qemu:property"));
            Type type = XmlValues.required(element, "type", (xml, key) -> XmlValues.choice(xml, key, Type.class));
            Optional<String> value = element.attribute("value");
            if (type == Type.REMOVE) {
                if (value.isPresent()) {
                    throw refused("setting 'value' attribute of 'qemu:property' doesn't make sense with 'remove' type");
                }
                return new Property(name, type, Optional.empty());
            }
            String given = value.orElseThrow(() -> refused("missing 'value' attribute for 'qemu:property'"));
            if (!isValid(type, given)) {
                throw refused("invalid value '%s' of 'value' attribute of 'qemu:property'".formatted(given));
            }
            return new Property(name, type, value);
        }

        private static boolean isValid(Type type, String value) {
            return switch (type) {
                case STRING, REMOVE -> true;
                case UNSIGNED -> Numbers.unsignedLong(value, Numbers.DECIMAL).isPresent();
                case SIGNED -> Numbers.signedLong(value, Numbers.DECIMAL).isPresent();
                case BOOL -> value.equals("true") || value.equals("false");
            };
        }

        private void format(XmlWriter out) {
            out.element("qemu:property")
                    .attribute("name", name)
                    .attribute("type", type)
                    .attribute("value", value)
                    .end();
        }
    }

    static DeviceOverride parse(XmlElement device) {
        String alias =
                device.attribute("alias").orElseThrow(() -> refused("missing 'alias' attribute for qemu:device"));
        return new DeviceOverride(
                alias,
                QemuExtension.children(device, "frontend")
                        .flatMap(frontend -> QemuExtension.children(frontend, "property"))
                        .map(Property::parse)
                        .toList());
    }

    void format(XmlWriter out) {
        out.element("qemu:device")
                .attribute("alias", alias)
                .body(body -> body.element("qemu:frontend")
                        .bodyIfAny(inner -> properties.forEach(property -> property.format(inner))));
    }

    private static LibvirtException refused(String detail) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.QEMU, detail);
    }
}
