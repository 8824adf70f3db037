package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.NumaTuning;
import org.hyperbean.documents.domain.NumaTuning.Memory;
import org.hyperbean.documents.domain.NumaTuning.Mode;
import org.hyperbean.documents.domain.Vcpus;
import org.hyperbean.documents.xml.CpuSet;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainImpact;
import org.hyperbean.driver.ParameterRules;
import org.hyperbean.driver.TunableParameters;
import org.hyperbean.driver.TypedKind;
import org.hyperbean.driver.TypedParameter;

/** From which of the host's nodes domains take their memory. */
record NodeChoice(TestJobs jobs) {
    private static final String MODE = "numa_mode";
    private static final String NODES = "numa_nodeset";

    /** In the order of {@code virDomainNumatuneMemMode}. */
    private static final List<Mode> MODES = List.of(Mode.STRICT, Mode.PREFERRED, Mode.INTERLEAVE, Mode.RESTRICTIVE);

    private static final ParameterRules RULES =
            ParameterRules.of(TypedKind.INT, MODE).and(TypedKind.STRING, NODES);

    TunableParameters get(Domain target, int room, int flags) {
        TuningFlags.checkGet(flags, "testDomainGetNumaParameters");
        if (room == 0) {
            return TunableParameters.counted(2);
        }
        Optional<Memory> memory = jobs.readOne(target, Api.DOMAIN_GET_NUMA_PARAMETERS, flags)
                .tuning()
                .nodes()
                .memory();
        Mode mode = memory.map(Memory::mode).orElse(Mode.STRICT);
        String nodes = memory.flatMap(Memory::nodes).map(CpuSet::toString).orElse("");
        return TunableParameters.of(
                List.of(TypedParameter.ofInt(MODE, MODES.indexOf(mode)), TypedParameter.ofString(NODES, nodes)));
    }

    void set(Domain target, List<TypedParameter> parameters, int flags) {
        TuningFlags.checkSet(flags, "testDomainSetNumaParameters");
        RULES.check(parameters);
        jobs.change(target, Api.DOMAIN_SET_NUMA_PARAMETERS, domain -> {
            TestPicture picture = domain.picture();
            boolean live = DomainImpact.ofOne(flags, picture.isActive(), picture.persistent())
                    .live();
            domain.replace(picture.editedOne(flags, document -> changed(document, parameters, live)));
        });
    }

    private static DomainDocument changed(DomainDocument document, List<TypedParameter> parameters, boolean live) {
        Optional<Mode> mode = Optional.empty();
        Optional<CpuSet> nodes = Optional.empty();
        for (TypedParameter parameter : parameters) {
            if (parameter.field().equals(MODE)) {
                mode = Optional.of(mode(parameter.value().number()));
            } else {
                nodes = Optional.of(nodes(parameter.value().text()));
            }
        }
        NumaTuning before = document.tuning().nodes();
        if (live
                && mode.isPresent()
                && before.memory().isPresent()
                && !mode.equals(before.memory().map(Memory::mode))) {
            throw TestErrors.invalid("can't change numatune mode for running domain");
        }
        boolean fixed = document.vcpus().placement() == Vcpus.Placement.STATIC;
        return document.withTuning(document.tuning().withNodes(before.with(mode, nodes, fixed)));
    }

    private static Mode mode(long number) {
        if (number < 0 || number >= MODES.size()) {
            throw TestErrors.badValue("unsupported numatune mode: '%d'".formatted(number));
        }
        return MODES.get((int) number);
    }

    private static CpuSet nodes(String text) {
        CpuSet nodes = CpuSet.parse(text);
        if (nodes.isEmpty()) {
            throw TestErrors.invalid("Invalid nodeset of 'numatune': " + text);
        }
        return nodes;
    }
}
