package org.hyperbean.documents.capabilities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlReader;
import org.hyperbean.driver.ErrorDomain;

/**
 * What libvirt's processor map tells of x86: the features, each as the bits in which a processor shows it, and the
 * models. It is read from where libvirt installs it, once.
 *
 * @param features by name, in the order of the map
 * @param models by name, in the order of the map
 */
record ProcessorMap(SequencedMap<String, BitSet> features, SequencedMap<String, Model> models, Set<String> vendors) {
    private static final Path DIRECTORY = Path.of("/usr/share/libvirt/cpu_map");
    private static final int REGISTER_BITS = 32;
    private static final List<String> REGISTERS = List.of("eax", "ebx", "ecx", "edx");

    /**
     * A model.
     *
     * @param removed features that it once had
     * @param guest whether guests may be given it without having asked for it
     */
    record Model(String name, Optional<String> vendor, BitSet bits, List<String> removed, boolean guest) {}

    /** Loaded by whoever asks first. */
    private static final class Installed {
        private static final Optional<ProcessorMap> MAP = load();

        private Installed() {}

        private static Optional<ProcessorMap> load() {
            if (!Files.isRegularFile(DIRECTORY.resolve("index.xml"))) {
                return Optional.empty();
            }
            try {
                return Optional.of(new Loader().load());
            } catch (IOException _) {
                return Optional.empty();
            }
        }
    }

    /** The map of this host; empty where none is installed. */
    static Optional<ProcessorMap> ofThisHost() {
        return Installed.MAP;
    }

    /** Reads the map's files in the order in which its index names them. */
    private static final class Loader {
        private final SequencedMap<String, BitSet> features = new LinkedHashMap<>();
        private final SequencedMap<String, Model> models = new LinkedHashMap<>();
        private final Set<String> vendors = new HashSet<>();
        private final Map<String, Integer> registers = new HashMap<>();

        ProcessorMap load() throws IOException {
            List<XmlElement> files = new ArrayList<>();
            for (XmlElement architecture : read("index.xml").children("arch")) {
                if (architecture.attribute("name").equals(Optional.of("x86"))) {
                    for (XmlElement include : architecture.children("include")) {
                        files.add(read(include.requiredAttribute("filename")));
                    }
                }
            }
            files.forEach(
                    file -> file.children("vendor").forEach(vendor -> vendors.add(vendor.requiredAttribute("name"))));
            files.forEach(file -> file.children("feature").forEach(this::addFeature));
            files.forEach(file -> file.children("model").forEach(this::addModel));
            return new ProcessorMap(features, models, vendors);
        }

        private static XmlElement read(String file) throws IOException {
            return XmlReader.read(Files.readString(DIRECTORY.resolve(file)), file, ErrorDomain.CPU, "cpus");
        }

        private void addFeature(XmlElement feature) {
            BitSet bits = new BitSet();
            feature.children()
                    .forEach(leaf -> REGISTERS.forEach(register ->
                            leaf.attribute(register).ifPresent(mask -> add(bits, leaf, register, Long.decode(mask)))));
            features.put(feature.requiredAttribute("name"), bits);
        }

        private void add(BitSet bits, XmlElement leaf, String register, long mask) {
            String key = String.join(
                    " ",
                    leaf.name(),
                    leaf.attribute("eax_in").or(() -> leaf.attribute("index")).orElse(""),
                    leaf.attribute("ecx_in")
                            .map(text -> Long.decode(text).toString())
                            .orElse("0"),
                    register);
            int start = registers.computeIfAbsent(key, _ -> registers.size()) * REGISTER_BITS;
            BitSet.valueOf(new long[] {mask}).stream().forEach(bit -> bits.set(start + bit));
        }

        private void addModel(XmlElement model) {
            BitSet bits = new BitSet();
            List<String> removed = new ArrayList<>();
            for (XmlElement feature : model.children("feature")) {
                String name = feature.requiredAttribute("name");
                if (feature.attribute("removed").equals(Optional.of("yes"))) {
                    removed.add(name);
                } else {
                    bits.or(features.get(name));
                }
            }
            String name = model.requiredAttribute("name");
            models.put(
                    name,
                    new Model(
                            name,
                            model.childAttribute("vendor", "name"),
                            bits,
                            removed,
                            !model.childAttribute("decode", "guest").equals(Optional.of("off"))));
        }
    }
}
