package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.MemoryTuning;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.ParameterRules;
import org.hyperbean.driver.TunableParameters;
import org.hyperbean.driver.TypedKind;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.driver.TypedValue;

/** Limits for the host's memory that domains may take, in KiB. */
record MemoryLimits(TestJobs jobs) {
    private static final String HARD = "hard_limit";
    private static final String SOFT = "soft_limit";
    private static final String SWAP = "swap_hard_limit";
    private static final ParameterRules RULES = ParameterRules.of(TypedKind.ULLONG, HARD, SOFT, SWAP);

    TunableParameters get(Domain target, int room, int flags) {
        TuningFlags.checkGet(flags, "testDomainGetMemoryParameters");
        if (room == 0) {
            return TunableParameters.counted(3);
        }
        MemoryTuning limits = jobs.readOne(target, Api.DOMAIN_GET_MEMORY_PARAMETERS, flags)
                .tuning()
                .memory();
        return TunableParameters.of(List.of(
                TypedParameter.ofUnsignedLong(HARD, value(limits.hardLimit())),
                TypedParameter.ofUnsignedLong(SOFT, value(limits.softLimit())),
                TypedParameter.ofUnsignedLong(SWAP, value(limits.swapHardLimit()))));
    }

    void set(Domain target, List<TypedParameter> parameters, int flags) {
        TuningFlags.checkSet(flags, "testDomainSetMemoryParameters");
        RULES.check(parameters);
        jobs.change(target, Api.DOMAIN_SET_MEMORY_PARAMETERS, domain -> {
            TestPicture picture = domain.picture();
            domain.replace(picture.editedOne(flags, document -> {
                // Whichever form is changed, the reference compares with the limits of what runs.
                check(picture.document().tuning().memory(), parameters);
                return changed(document, parameters);
            }));
        });
    }

    private static void check(MemoryTuning running, List<TypedParameter> parameters) {
        Optional<Long> hard = given(parameters, HARD);
        Optional<Long> swap = given(parameters, SWAP);
        if (hard.isEmpty() && swap.isEmpty()) {
            return;
        }
        long memory = hard.orElseGet(() -> value(running.hardLimit()));
        long both = swap.orElseGet(() -> value(running.swapHardLimit()));
        if (Long.compareUnsigned(memory, both) > 0) {
            throw TestErrors.badValue("memory hard_limit tunable value must be lower than or equal to swap_hard_limit");
        }
    }

    private static DomainDocument changed(DomainDocument document, List<TypedParameter> parameters) {
        MemoryTuning limits = document.tuning().memory();
        for (TypedParameter parameter : parameters) {
            long value = parameter.value().number();
            limits = switch (parameter.field()) {
                case HARD -> limits.withHardLimit(value);
                case SOFT -> limits.withSoftLimit(value);
                default -> limits.withSwapHardLimit(value);
            };
        }
        return document.withTuning(document.tuning().withMemory(limits));
    }

    private static Optional<Long> given(List<TypedParameter> parameters, String field) {
        return TypedParameter.find(parameters, field).map(TypedValue::number);
    }

    private static long value(Optional<Long> limit) {
        return limit.orElse(MemoryTuning.UNLIMITED);
    }
}
