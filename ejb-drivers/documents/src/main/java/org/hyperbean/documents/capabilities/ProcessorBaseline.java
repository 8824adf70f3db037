package org.hyperbean.documents.capabilities;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.domain.Architecture;
import org.hyperbean.documents.domain.Cpu;
import org.hyperbean.documents.domain.CpuFeature;
import org.hyperbean.documents.domain.CpuFeature.Policy;
import org.hyperbean.documents.domain.CpuModel;
import org.hyperbean.documents.domain.CpuModel.Fallback;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The processor that has what all of some processors have. Only x86 is known, and only where libvirt's processor map is
 * installed; of other architectures it says that it cannot be done.
 */
public final class ProcessorBaseline {
    private static final Comparator<CpuFeature> BY_NAME = Comparator.comparing(CpuFeature::name);

    private final ProcessorMap map;
    private final List<GivenProcessor> processors;

    private ProcessorBaseline(ProcessorMap map, List<GivenProcessor> processors) {
        this.map = map;
        this.processors = processors;
    }

    /**
     * A {@code <cpu>} for guests.
     *
     * @param documents of hosts' processors, at least one
     * @param expand whether each feature is named, those that the model implies as well
     * @throws LibvirtException as libvirt answers to what is wrong with the documents
     */
    public static String of(List<String> documents, boolean expand) {
        List<GivenProcessor> processors =
                documents.stream().map(GivenProcessor::parse).toList();
        String architecture = processors.getFirst().architecture();
        ProcessorMap map = ProcessorMap.ofThisHost()
                .filter(_ -> Architecture.isX86(architecture))
                .orElseThrow(() -> unknown(architecture));
        return new ProcessorBaseline(map, processors).document(expand);
    }

    private static LibvirtException unknown(String architecture) {
        String detail = ProcessorModels.of(architecture).isPresent()
                ? "cannot compute baseline CPU of %s architecture"
                : "'%s' architecture is not supported by CPU driver";
        return LibvirtException.of(ErrorCode.NO_SUPPORT, ErrorDomain.CPU, detail.formatted(architecture));
    }

    private String document(boolean expand) {
        GivenProcessor first = processors.getFirst();
        BitSet common = bits(first);
        Optional<String> vendor = first.vendor();
        vendor.ifPresent(this::checkVendor);
        for (GivenProcessor processor : processors.subList(1, processors.size())) {
            common.and(bits(processor));
            vendor = commonVendor(vendor, processor);
        }
        if (common.isEmpty()) {
            throw failed("CPUs are incompatible");
        }
        List<String> names =
                processors.stream().map(GivenProcessor::model).distinct().toList();
        Candidate best = best(common, vendor, names);
        boolean vendorKnown =
                processors.stream().allMatch(processor -> processor.vendor().isPresent());
        Fallback fallback = names.equals(List.of(best.model().name())) ? Fallback.FORBID : Fallback.ALLOW;
        return Cpu.custom(
                        new CpuModel(Optional.of(best.model().name()), fallback, Optional.empty()),
                        vendor.filter(_ -> vendorKnown),
                        expand ? expanded(best) : best.features())
                .format();
    }

    private BitSet bits(GivenProcessor processor) {
        BitSet bits = (BitSet) model(processor).bits().clone();
        for (String name : processor.features()) {
            bits.or(Optional.ofNullable(map.features().get(name))
                    .orElseThrow(() -> internal("Unknown CPU feature " + name)));
        }
        return bits;
    }

    private ProcessorMap.Model model(GivenProcessor processor) {
        return Optional.ofNullable(map.models().get(processor.model()))
                .orElseThrow(() -> internal("Unknown CPU model " + processor.model()));
    }

    private Optional<String> commonVendor(Optional<String> before, GivenProcessor processor) {
        Optional<String> ofModel = model(processor).vendor();
        if (processor.vendor().isPresent()
                && ofModel.isPresent()
                && !processor.vendor().equals(ofModel)) {
            throw failed("CPU vendor %s of model %s differs from vendor %s"
                    .formatted(
                            ofModel.get(), processor.model(), processor.vendor().get()));
        }
        Optional<String> own = processor.vendor().or(() -> ofModel);
        if (own.isEmpty()) {
            return before;
        }
        if (before.isEmpty()) {
            checkVendor(own.get());
        } else if (!before.equals(own)) {
            throw failed("CPU vendors do not match");
        }
        return own;
    }

    private void checkVendor(String name) {
        if (!map.vendors().contains(name)) {
            throw failed("Unknown CPU vendor " + name);
        }
    }

    /** The model that says the most of what there is in common; newer ones come first. */
    private Candidate best(BitSet common, Optional<String> vendor, List<String> preferred) {
        Candidate best = null;
        for (ProcessorMap.Model model : map.models().reversed().values()) {
            boolean fits = vendor.isEmpty() || model.vendor().isEmpty() || vendor.equals(model.vendor());
            if (fits && model.guest()) {
                Candidate candidate = Candidate.of(map, model, common);
                if (preferred.equals(List.of(model.name()))) {
                    return candidate;
                }
                if (best == null || candidate.isBetter(best, preferred.contains(model.name()))) {
                    best = candidate;
                }
            }
        }
        if (best == null) {
            throw internal("Cannot find suitable CPU model for given data");
        }
        return best;
    }

    /** All features of a model and what is said beside it. */
    private List<CpuFeature> expanded(Candidate best) {
        List<CpuFeature> all = new ArrayList<>(Candidate.named(map, best.model().bits(), Policy.REQUIRE));
        all.removeIf(feature ->
                best.features().stream().anyMatch(other -> other.name().equals(feature.name())));
        all.addAll(best.features());
        all.sort(BY_NAME);
        return all;
    }

    private static LibvirtException failed(String detail) {
        return LibvirtException.of(ErrorCode.OPERATION_FAILED, ErrorDomain.CPU, detail);
    }

    private static LibvirtException internal(String detail) {
        return LibvirtException.of(ErrorCode.INTERNAL_ERROR, ErrorDomain.CPU, detail);
    }
}
