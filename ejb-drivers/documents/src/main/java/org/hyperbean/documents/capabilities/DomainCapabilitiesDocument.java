package org.hyperbean.documents.capabilities;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlReader;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorDomain;

/**
 * A {@code <domainCapabilities>} document: what guests on one machine of one emulator may have.
 *
 * @param emulator the path of the emulator
 * @param parts what stands before and after the processor: {@code iothreads}, {@code os}, {@code memoryBacking}
 */
public record DomainCapabilitiesDocument(
        String emulator,
        String domainType,
        Optional<String> machine,
        String architecture,
        Optional<Long> maximumVcpus,
        List<Capability> parts,
        List<ProcessorMode> processorModes,
        List<Capability> devices,
        List<Capability> features) {
    private static final String ROOT = "domainCapabilities";
    private static final List<String> BEFORE_PROCESSOR = List.of("iothreads", "os");
    private static final List<String> AFTER_PROCESSOR = List.of("memoryBacking");

    /** Keeps copies, so that the value cannot change. */
    public DomainCapabilitiesDocument {
        parts = List.copyOf(parts);
        processorModes = List.copyOf(processorModes);
        devices = List.copyOf(devices);
        features = List.copyOf(features);
    }

    /** Reads a document. */
    public static DomainCapabilitiesDocument parse(String text) {
        XmlElement root = XmlReader.read(text, "(domain_capabilities)", ErrorDomain.DOMAIN, ROOT);
        return new DomainCapabilitiesDocument(
                required(root, "path"),
                required(root, "domain"),
                root.childText("machine"),
                required(root, "arch"),
                root.child("vcpu").flatMap(vcpu -> XmlValues.unsigned(vcpu, "max")),
                Stream.concat(BEFORE_PROCESSOR.stream(), AFTER_PROCESSOR.stream())
                        .flatMap(name -> root.child(name).stream())
                        .map(Capability::parse)
                        .toList(),
                root.child("cpu")
                        .map(cpu -> cpu.children("mode").stream()
                                .map(ProcessorMode::parse)
                                .toList())
                        .orElse(List.of()),
                capabilities(root, "devices"),
                capabilities(root, "features"));
    }

    /** The document as libvirt writes it. */
    public String format() {
        XmlWriter out = new XmlWriter();
        out.element(ROOT).body(body -> {
            body.element("path").text(emulator);
            body.element("domain").text(domainType);
            body.text("machine", machine);
            body.element("arch").text(architecture);
            maximumVcpus.ifPresent(
                    most -> body.element("vcpu").attribute("max", most).end());
            format(body, BEFORE_PROCESSOR);
            body.element("cpu").bodyIfAny(modes -> processorModes.forEach(mode -> mode.format(modes)));
            format(body, AFTER_PROCESSOR);
            body.element("devices").bodyIfAny(list -> devices.forEach(device -> device.format(list)));
            body.element("features").bodyIfAny(list -> features.forEach(feature -> feature.format(list)));
        });
        return out.toString();
    }

    private void format(XmlWriter out, List<String> names) {
        parts.stream().filter(part -> names.contains(part.name())).forEach(part -> part.format(out));
    }

    private static List<Capability> capabilities(XmlElement root, String name) {
        return root.child(name).stream()
                .flatMap(XmlElement::children)
                .map(Capability::parse)
                .toList();
    }

    private static String required(XmlElement root, String name) {
        return root.childText(name).orElseThrow(() -> XmlErrors.missingPath("./" + name));
    }
}
