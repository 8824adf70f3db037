package org.hyperbean.drivers.test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperbean.documents.domain.BlockDeviceTuning;
import org.hyperbean.documents.domain.BlockTuning;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.ParameterRules;
import org.hyperbean.driver.TunableParameters;
import org.hyperbean.driver.TypedKind;
import org.hyperbean.driver.TypedParameter;

/** Domains' shares of the host's block devices. */
record BlockShares(TestJobs jobs) {
    private static final String WEIGHT = "weight";
    private static final List<BlockDeviceTuning.Limit> LIMITS = List.of(BlockDeviceTuning.Limit.values());
    private static final ParameterRules RULES = ParameterRules.of(TypedKind.UINT, WEIGHT)
            .and(TypedKind.STRING, LIMITS.stream().map(BlockDeviceTuning.Limit::field));

    TunableParameters get(Domain target, int room, int flags) {
        TuningFlags.checkGet(flags, "testDomainGetBlkioParameters");
        if (room == 0) {
            return TunableParameters.counted(1 + LIMITS.size());
        }
        BlockTuning shares = jobs.readOne(target, Api.DOMAIN_GET_BLKIO_PARAMETERS, flags)
                .tuning()
                .blocks();
        return TunableParameters.of(Stream.concat(
                        Stream.of(TypedParameter.ofUnsignedInt(WEIGHT, (int) shares.weight())),
                        LIMITS.stream().map(limit -> TypedParameter.ofString(limit.field(), text(shares, limit))))
                .toList());
    }

    /** A text that cannot be read is skipped; what else was wanted is done all the same, and then it fails. */
    void set(Domain target, List<TypedParameter> parameters, int flags) {
        TuningFlags.checkSet(flags, "testDomainSetBlkioParameters");
        RULES.check(parameters);
        List<LibvirtException> failures = new ArrayList<>();
        jobs.editOne(target, Api.DOMAIN_SET_BLKIO_PARAMETERS, flags, document -> {
            BlockTuning shares = document.tuning().blocks();
            for (TypedParameter parameter : parameters) {
                try {
                    shares = changed(shares, parameter);
                } catch (LibvirtException e) {
                    failures.add(e);
                }
            }
            return document.withTuning(document.tuning().withBlocks(shares));
        });
        if (!failures.isEmpty()) {
            throw failures.getLast();
        }
    }

    private static BlockTuning changed(BlockTuning before, TypedParameter parameter) {
        if (parameter.field().equals(WEIGHT)) {
            return before.withWeight(parameter.value().number());
        }
        BlockDeviceTuning.Limit limit = LIMITS.stream()
                .filter(one -> one.field().equals(parameter.field()))
                .findFirst()
                .orElseThrow();
        BlockTuning after = before;
        for (DeviceShare share : DeviceShare.parse(parameter.value().text(), limit)) {
            after = after.with(share.path(), limit, share.value());
        }
        return after;
    }

    private static String text(BlockTuning shares, BlockDeviceTuning.Limit limit) {
        return shares.devices().stream()
                .filter(device -> device.get(limit) != 0)
                .map(device -> device.path() + "," + Long.toUnsignedString(device.get(limit)))
                .collect(Collectors.joining(","));
    }
}
