package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.Kept;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <cpu>} element: which processor the guest sees.
 *
 * @param mode {@code custom}, {@code host-model}, {@code host-passthrough} or {@code maximum}
 * @param match how well the host must fit a custom model
 * @param check what is checked before a start
 * @param kept vendor, cache and maxphysaddr
 */
public record Cpu(
        String mode,
        String match,
        Optional<String> check,
        Optional<String> migratable,
        Optional<Model> model,
        Optional<Topology> topology,
        List<Feature> features,
        Optional<Numa> numa,
        Kept kept) {

    /** Keeps a copy, so that the value cannot change. */
    public Cpu {
        features = List.copyOf(features);
    }

    /** A processor model; without a name where only the fallback is given. */
    public record Model(Optional<String> name, String fallback, Optional<String> vendorId) {}

    /** How processors are put together. */
    public record Topology(long sockets, long dies, long cores, long threads) {
        /** How many processors that makes. */
        public long processors() {
            return sockets * dies * cores * threads;
        }
    }

    /** A feature of the processor and whether it must, may or must not be there. */
    public record Feature(String policy, String name) {}

    /** The processor of a guest that names only a model. */
    public static Cpu custom(String model, String fallback, String check) {
        return new Cpu(
                "custom",
                "exact",
                Optional.of(check),
                Optional.empty(),
                Optional.of(new Model(Optional.of(model), fallback, Optional.empty())),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Kept.NOTHING);
    }

    static Cpu parse(XmlElement cpu) {
        String mode = XmlValues.word(cpu, "mode", "custom", "host-model", "host-passthrough", "maximum")
                .orElse("custom");
        return new Cpu(
                mode,
                XmlValues.word(cpu, "match", "minimum", "exact", "strict").orElse("exact"),
                XmlValues.word(cpu, "check", "none", "partial", "full"),
                XmlValues.word(cpu, "migratable", "on", "off"),
                cpu.child("model").map(Cpu::parseModel),
                cpu.child("topology").map(Cpu::parseTopology),
                cpu.children("feature").stream().map(Cpu::parseFeature).toList(),
                cpu.child("numa").map(Numa::parse),
                Shape.keep(
                        cpu,
                        Shape.text("vendor"),
                        Shape.of("cache").numbers("level").words("mode", "emulate", "passthrough", "disable"),
                        Shape.of("maxphysaddr")
                                .words("mode", "emulate", "passthrough")
                                .numbers("bits")));
    }

    void format(XmlWriter out) {
        boolean named = model.flatMap(Model::name).isPresent();
        boolean custom = mode.equals("custom");
        XmlWriter.Open element = out.element("cpu");
        if (!custom || named) {
            element.attribute("mode", mode);
            if (custom) {
                element.attribute("match", match);
            }
            element.attribute("check", check.filter(text -> !text.isEmpty()));
            if (mode.equals("host-passthrough") || mode.equals("maximum")) {
                element.attribute("migratable", migratable);
            }
        }
        element.body(body -> {
            formatModel(body, custom, named);
            topology.ifPresent(parts -> body.element("topology")
                    .attribute("sockets", parts.sockets)
                    .attribute("dies", parts.dies)
                    .attribute("cores", parts.cores)
                    .attribute("threads", parts.threads)
                    .end());
            kept.format(body, "cache", "maxphysaddr");
            features.forEach(feature -> body.element("feature")
                    .attribute("policy", feature.policy)
                    .attribute("name", feature.name)
                    .end());
            numa.ifPresent(cells -> cells.format(body));
        });
    }

    /** The same processor with the features that a start added, and what was checked. */
    public Cpu withFeatures(String newCheck, List<Feature> newFeatures) {
        return new Cpu(mode, match, Optional.of(newCheck), migratable, model, topology, newFeatures, numa, kept);
    }

    /** The same processor with something checked before a start. */
    public Cpu withCheck(String newCheck) {
        return new Cpu(mode, match, Optional.of(newCheck), migratable, model, topology, features, numa, kept);
    }

    /** The same processor with or without what keeps a guest from moving. */
    public Cpu withMigratable(String onOrOff) {
        return new Cpu(mode, match, check, Optional.of(onOrOff), model, topology, features, numa, kept);
    }

    /** The same processor with another model and check. */
    public Cpu withModel(String newCheck, Model newModel) {
        return new Cpu(
                mode, match, Optional.of(newCheck), migratable, Optional.of(newModel), topology, features, numa, kept);
    }

    private void formatModel(XmlWriter out, boolean custom, boolean named) {
        boolean hostModel = mode.equals("host-model");
        if ((hostModel || custom) && named) {
            out.element("model")
                    .attribute("fallback", model.map(Model::fallback).orElse("allow"))
                    .attribute("vendor_id", model.flatMap(Model::vendorId))
                    .text(model.flatMap(Model::name).orElse(""));
        }
        if (hostModel || custom) {
            kept.format(out, "vendor");
        }
    }

    private static Model parseModel(XmlElement model) {
        return new Model(
                Optional.of(model.text().strip()).filter(name -> !name.isEmpty()),
                XmlValues.word(model, "fallback", "allow", "forbid").orElse("allow"),
                model.attribute("vendor_id"));
    }

    private static Topology parseTopology(XmlElement topology) {
        return new Topology(
                part(topology, "sockets"),
                XmlValues.unsigned(topology, "dies").orElse(1L),
                part(topology, "cores"),
                part(topology, "threads"));
    }

    private static long part(XmlElement topology, String name) {
        return XmlValues.unsigned(topology, name).orElseThrow(() -> XmlErrors.missingAttribute(topology, name));
    }

    private static Feature parseFeature(XmlElement feature) {
        return new Feature(
                XmlValues.word(feature, "policy", "force", "require", "optional", "disable", "forbid")
                        .orElse("require"),
                feature.requiredAttribute("name"));
    }
}
