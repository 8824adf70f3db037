package org.hyperbean.drivers.qemu.defaults;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.documents.domain.DomainNamespace;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * What QEMU's own namespace says in a domain: settings that libvirt hands to QEMU without understanding them.
 *
 * @param arguments more options of the command line
 * @param environment variables of the process
 * @param added capabilities that QEMU has whatever it says
 * @param removed capabilities that it has not
 * @param overrides properties of devices
 * @param deprecation what QEMU does about obsolete options
 */
public record QemuExtension(
        List<String> arguments,
        List<Variable> environment,
        List<String> added,
        List<String> removed,
        List<DeviceOverride> overrides,
        Optional<String> deprecation)
        implements DomainNamespace.Extension {

    private static final String URI = "http://libvirt.org/schemas/domain/qemu/1.0";

    /** Keeps copies, so that the value cannot change. */
    public QemuExtension {
        arguments = List.copyOf(arguments);
        environment = List.copyOf(environment);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        overrides = List.copyOf(overrides);
    }

    /** A variable of the process. */
    public record Variable(String name, Optional<String> value) {
        private static Variable parse(XmlElement element) {
            String name = element.attribute("name").orElseThrow(() -> internal("No qemu environment name specified"));
            if (name.isEmpty() || !isLetter(name.charAt(0))) {
                throw internal("Invalid environment name, it must begin with a letter or underscore");
            }
            if (!name.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9'))) {
                throw internal("Invalid environment name, it must contain only alphanumerics and underscore");
            }
            return new Variable(name, element.attribute("value"));
        }

        private static boolean isLetter(int c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        }
    }

    /** Reads the namespace's elements; empty when they say nothing. */
    static Optional<DomainNamespace.Extension> parse(XmlElement domain) {
        QemuExtension extension = new QemuExtension(
                elements(domain, "commandline", "arg")
                        .map(argument -> argument.attribute("value")
                                .orElseThrow(() -> internal("No qemu command-line argument specified")))
                        .toList(),
                elements(domain, "commandline", "env").map(Variable::parse).toList(),
                capabilities(domain, "add"),
                capabilities(domain, "del"),
                elements(domain, "override", "device")
                        .map(DeviceOverride::parse)
                        .toList(),
                children(domain, "deprecation")
                        .flatMap(element -> element.attribute("behavior").stream())
                        .findFirst()
                        .filter(behavior -> !behavior.isEmpty()));
        return Optional.<DomainNamespace.Extension>of(extension).filter(_ -> !extension.isEmpty());
    }

    @Override
    public String prefix() {
        return "qemu";
    }

    @Override
    public String uri() {
        return URI;
    }

    @Override
    public void format(XmlWriter out) {
        out.element("qemu:commandline").bodyIfAny(body -> {
            arguments.forEach(argument ->
                    body.element("qemu:arg").attribute("value", argument).end());
            environment.forEach(variable -> body.element("qemu:env")
                    .attribute("name", variable.name)
                    .attribute("value", variable.value)
                    .end());
        });
        out.element("qemu:capabilities").bodyIfAny(body -> {
            added.forEach(name ->
                    body.element("qemu:add").attribute("capability", name).end());
            removed.forEach(name ->
                    body.element("qemu:del").attribute("capability", name).end());
        });
        out.element("qemu:override").bodyIfAny(body -> overrides.forEach(device -> device.format(body)));
        out.element("qemu:deprecation").attribute("behavior", deprecation).endIfAny();
    }

    /** The children that an element has in the namespace. */
    static Stream<XmlElement> children(XmlElement parent, String name) {
        return parent.children()
                .filter(child ->
                        child.namespace().equals(URI) && child.localName().equals(name));
    }

    static LibvirtException internal(String detail) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.QEMU, detail);
    }

    private boolean isEmpty() {
        return arguments.isEmpty()
                && environment.isEmpty()
                && added.isEmpty()
                && removed.isEmpty()
                && overrides.isEmpty()
                && deprecation.isEmpty();
    }

    private static Stream<XmlElement> elements(XmlElement domain, String group, String name) {
        return children(domain, group).flatMap(element -> children(element, name));
    }

    private static List<String> capabilities(XmlElement domain, String name) {
        return elements(domain, "capabilities", name)
                .map(element -> element.attribute("capability").orElseThrow(() -> internal("missing capability name")))
                .toList();
    }
}
