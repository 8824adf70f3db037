package org.hyperbean.documents.capabilities;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.domain.Architecture;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlReader;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The {@code <cpu>} of a host's capabilities, as a client gives it back. */
record GivenProcessor(String architecture, String model, Optional<String> vendor, List<String> features) {
    /** Keeps a copy, so that the value cannot change. */
    GivenProcessor {
        features = List.copyOf(features);
    }

    /**
     * Reads a document.
     *
     * @throws LibvirtException as libvirt answers to what is wrong with it
     */
    static GivenProcessor parse(String text) {
        XmlElement cpu = XmlReader.read(text, "(CPU_definition)", ErrorDomain.CPU);
        if (!cpu.name().equals("cpu")) {
            throw wrong("XML does not contain expected 'cpu' element");
        }
        if (cpu.attribute("mode").isPresent()) {
            throw unsupported("Attribute mode is only allowed for guest CPU");
        }
        String architecture = given(cpu, "arch").orElseThrow(() -> wrong("Missing CPU architecture"));
        if (!Architecture.isKnown(architecture)) {
            throw unsupported("Unknown architecture " + architecture);
        }
        String model = given(cpu, "model").orElseThrow(() -> wrong("Missing CPU model name"));
        Optional<String> vendor = given(cpu, "vendor");
        if (vendor.isEmpty() && cpu.child("vendor").isPresent()) {
            throw wrong("Invalid vendor element in CPU XML");
        }
        List<String> features = new ArrayList<>();
        for (XmlElement feature : cpu.children("feature")) {
            String name = feature.filledAttribute("name").orElseThrow(() -> wrong("Invalid CPU feature name"));
            if (features.contains(name)) {
                throw wrong("CPU feature '%s' specified more than once".formatted(name));
            }
            features.add(name);
        }
        return new GivenProcessor(architecture, model, vendor, features);
    }

    private static Optional<String> given(XmlElement cpu, String name) {
        return cpu.childText(name).filter(text -> !text.isEmpty());
    }

    private static LibvirtException wrong(String detail) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.CPU, detail);
    }

    private static LibvirtException unsupported(String detail) {
        return LibvirtException.of(ErrorCode.CONFIG_UNSUPPORTED, ErrorDomain.CPU, detail);
    }
}
