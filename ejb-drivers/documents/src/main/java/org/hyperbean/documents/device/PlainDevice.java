package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A device whose settings travel as they are, in libvirt's order: everything from memory balloons to host devices that
 * no record of its own stands for.
 *
 * @param body the element without alias, address and the like
 */
public record PlainDevice(DeviceElement element, XmlElement body, DeviceInfo info) implements Device {
    private static final List<String> OF_INFO = List.of("alias", "address", "boot", "master", "rom", "acpi");

    /** A new device of a model. */
    public static PlainDevice ofModel(DeviceElement element, String model) {
        return new PlainDevice(
                element, XmlElement.empty(element.text()).withAttribute("model", model), DeviceInfo.NONE);
    }

    static PlainDevice parse(XmlElement xml, DeviceElement element, ParseOptions options) {
        List<XmlElement> content =
                xml.children().filter(child -> !OF_INFO.contains(child.name())).toList();
        XmlElement body =
                content.isEmpty() && xml.children().findAny().isEmpty() ? xml : xml.with(xml.attributes(), content);
        return new PlainDevice(element, PlainShapes.of(element).apply(body), DeviceInfo.parse(xml, options));
    }

    @Override
    public void format(XmlWriter out, FormatOptions options) {
        XmlWriter.Open open = out.element(element.text());
        body.attributes().forEach(open::attribute);
        open.body(inner -> {
            body.children().forEach(inner::verbatim);
            info.format(inner, options);
        });
    }

    /** One of the element's attributes, such as {@code model}. */
    public Optional<String> attribute(String name) {
        return body.attribute(name);
    }

    /** The device's model. */
    public Optional<String> model() {
        return body.attribute("model");
    }

    @Override
    public PlainDevice withInfo(DeviceInfo newInfo) {
        return new PlainDevice(element, body, newInfo);
    }

    /** The same device with one attribute set. */
    public PlainDevice withAttribute(String name, String value) {
        return new PlainDevice(element, body.withAttribute(name, value), info);
    }
}
