package org.hyperbean.documents.net;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.UuidText;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Reads the attributes of a virtual port, each with its limits. */
final class VirtualPortReader {
    private static final long BYTE = 0xFF;
    private static final long THREE_BYTES = 0xFF_FFFF;
    private static final int LONGEST_PROFILE = 39;

    private VirtualPortReader() {}

    static VirtualPort read(XmlElement element, VirtualPort.Use use) {
        Optional<VirtualPort.Type> type = element.attribute("type")
                .map(text -> XmlChoice.find(VirtualPort.Type.class, text)
                        .orElseThrow(() -> LibvirtException.of(
                                ErrorCode.CONFIG_UNSUPPORTED, ErrorDomain.NONE, "unknown virtualport type " + text)));
        if (type.isEmpty() && use.needsType()) {
            throw wrong("missing required virtualport type");
        }
        XmlElement parameters = element.child("parameters").orElse(XmlElement.empty("parameters"));
        Optional<Long> manager = number(parameters, "managerid", BYTE, "value of managerid out of range");
        Optional<Long> typeId = number(parameters, "typeid", THREE_BYTES, "value for typeid out of range");
        Optional<Long> version = number(parameters, "typeidversion", BYTE, "value of typeidversion out of range");
        Optional<UUID> instance = uuid(parameters, "instanceid");
        Optional<String> profile = profile(parameters);
        return new VirtualPort(type, manager, typeId, version, instance, uuid(parameters, "interfaceid"), profile);
    }

    private static Optional<Long> number(XmlElement parameters, String name, long limit, String outOfRange) {
        Optional<Long> value = parameters
                .attribute(name)
                .map(text -> Numbers.wrapping(text, Numbers.ANY_BASE)
                        .orElseThrow(() -> wrong("cannot parse value of %s parameter".formatted(name))));
        if (value.filter(number -> number > limit).isPresent()) {
            throw wrong(outOfRange);
        }
        return value;
    }

    private static Optional<UUID> uuid(XmlElement parameters, String name) {
        return parameters
                .attribute(name)
                .map(text -> UuidText.parse(text)
                        .orElseThrow(() -> wrong("cannot parse %s parameter as a uuid".formatted(name))));
    }

    private static Optional<String> profile(XmlElement parameters) {
        Optional<String> profile = parameters.attribute("profileid").filter(text -> !text.isEmpty());
        if (profile.filter(text -> text.getBytes(StandardCharsets.UTF_8).length > LONGEST_PROFILE)
                .isPresent()) {
            throw wrong("profileid parameter too long");
        }
        return profile;
    }

    private static LibvirtException wrong(String detail) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.NONE, detail);
    }
}
