package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The {@code <cpu>} element: which processor the guest sees.
 *
 * @param match how well the host must fit a custom model
 * @param check what is checked before a start
 * @param migratable whether what keeps a guest from moving is left out
 */
public record Cpu(
        Mode mode,
        Match match,
        Optional<Check> check,
        Optional<Boolean> migratable,
        Optional<CpuModel> model,
        Optional<String> vendor,
        Optional<CpuTopology> topology,
        List<CpuFeature> features,
        Optional<CpuCache> cache,
        Optional<PhysicalAddressSize> addressSize,
        Optional<Numa> numa) {

    /** Where the processor comes from. */
    public enum Mode implements XmlChoice {
        CUSTOM,
        HOST_MODEL,
        HOST_PASSTHROUGH,
        MAXIMUM;

        /** Whether the host's processor is taken as it is. */
        public boolean isWhole() {
            return this == HOST_PASSTHROUGH || this == MAXIMUM;
        }
    }

    /** How well the host must fit. */
    public enum Match implements XmlChoice {
        MINIMUM,
        EXACT,
        STRICT
    }

    /** What is checked. */
    public enum Check implements XmlChoice {
        NONE,
        PARTIAL,
        FULL
    }

    /** Keeps a copy, so that the value cannot change. */
    public Cpu {
        features = List.copyOf(features);
    }

    /** The processor of a guest that names only a model. */
    public static Cpu custom(CpuModel model, Check check) {
        return new Cpu(
                Mode.CUSTOM,
                Match.EXACT,
                Optional.of(check),
                Optional.empty(),
                Optional.of(model),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Cpu parse(XmlElement cpu) {
        Mode mode = cpu.attribute("mode").map(Cpu::mode).orElse(Mode.CUSTOM);
        Optional<Boolean> migratable = XmlValues.onOff(cpu, "migratable");
        if (migratable.isPresent() && !mode.isWhole()) {
            throw unsupported("Attribute migratable is only allowed for 'host-passthrough' / 'maximum' CPU mode");
        }
        Match match = XmlValues.choice(cpu, "match", Match.class).orElse(Match.EXACT);
        Optional<Check> check = XmlValues.choice(cpu, "check", Check.class);
        Optional<CpuModel> model = cpu.child("model").flatMap(element -> CpuModel.parse(element, mode));
        boolean named = model.flatMap(CpuModel::name).isPresent();
        Optional<String> vendor = cpu.childText("vendor");
        if (vendor.isPresent() && !named) {
            throw refused("CPU vendor specified without CPU model");
        }
        Optional<CpuTopology> topology = cpu.child("topology").map(CpuTopology::parse);
        return new Cpu(
                mode,
                match,
                check,
                migratable,
                model,
                vendor,
                topology,
                features(cpu, named || mode != Mode.CUSTOM),
                CpuCache.parse(cpu),
                cpu.child("maxphysaddr").map(PhysicalAddressSize::parse),
                cpu.child("numa").map(Numa::parse));
    }

    /** A model with some features more or less. */
    public static Cpu custom(CpuModel model, Optional<String> vendor, List<CpuFeature> features) {
        return new Cpu(
                Mode.CUSTOM,
                Match.EXACT,
                Optional.empty(),
                Optional.empty(),
                Optional.of(model),
                vendor,
                Optional.empty(),
                features,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The document of a processor that stands alone. */
    public String format() {
        XmlWriter out = new XmlWriter();
        format(out);
        return out.toString();
    }

    void format(XmlWriter out) {
        XmlWriter.Open element = out.element("cpu");
        if (mode != Mode.CUSTOM || isNamed()) {
            element.attribute("mode", mode)
                    .choice("match", Optional.of(match).filter(_ -> mode == Mode.CUSTOM))
                    .choice("check", check)
                    .onOff("migratable", migratable);
        }
        element.bodyIfAny(body -> {
            if (!mode.isWhole()) {
                model.ifPresent(named -> named.format(body));
                body.text("vendor", vendor);
            }
            topology.ifPresent(parts -> parts.format(body));
            cache.ifPresent(part -> part.format(body));
            addressSize.ifPresent(part -> part.format(body));
            features.forEach(feature -> feature.format(body));
            numa.ifPresent(cells -> cells.format(body));
        });
    }

    /** Refuses a check of nothing. */
    void complete() {
        if (mode == Mode.CUSTOM && !isNamed() && check.isPresent()) {
            throw XmlErrors.unsupported("check attribute specified for CPU with no model");
        }
    }

    /** The same processor with the features that a start added, and what was checked. */
    public Cpu withFeatures(Check newCheck, List<CpuFeature> newFeatures) {
        return with(Optional.of(newCheck), migratable, model, newFeatures);
    }

    /** The same processor with something checked before a start. */
    public Cpu withCheck(Check newCheck) {
        return with(Optional.of(newCheck), migratable, model, features);
    }

    /** The same processor with or without what keeps a guest from moving. */
    public Cpu withMigratable(boolean on) {
        return with(check, Optional.of(on), model, features);
    }

    /** The same processor with another model and check. */
    public Cpu withModel(Check newCheck, CpuModel newModel) {
        return with(Optional.of(newCheck), migratable, Optional.of(newModel), features);
    }

    static LibvirtException refused(String detail) {
        return LibvirtException.of(ErrorCode.XML_ERROR, ErrorDomain.CPU, detail);
    }

    static LibvirtException unsupported(String detail) {
        return LibvirtException.of(ErrorCode.CONFIG_UNSUPPORTED, ErrorDomain.CPU, detail);
    }

    private Cpu with(
            Optional<Check> newCheck,
            Optional<Boolean> newMigratable,
            Optional<CpuModel> newModel,
            List<CpuFeature> newFeatures) {
        return new Cpu(
                mode,
                match,
                newCheck,
                newMigratable,
                newModel,
                vendor,
                topology,
                newFeatures,
                cache,
                addressSize,
                numa);
    }

    private boolean isNamed() {
        return model.flatMap(CpuModel::name).isPresent();
    }

    private static Mode mode(String text) {
        return XmlChoice.find(Mode.class, text)
                .orElseThrow(() -> unsupported("Invalid mode attribute '%s'".formatted(text)));
    }

    private static List<CpuFeature> features(XmlElement cpu, boolean allowed) {
        List<CpuFeature> features = new ArrayList<>();
        for (XmlElement element : cpu.children("feature")) {
            if (!allowed) {
                throw refused("Non-empty feature list specified without CPU model");
            }
            CpuFeature feature = CpuFeature.parse(element);
            if (features.stream().anyMatch(other -> other.name().equals(feature.name()))) {
                throw refused("CPU feature '%s' specified more than once".formatted(feature.name()));
            }
            features.add(feature);
        }
        return features;
    }
}
