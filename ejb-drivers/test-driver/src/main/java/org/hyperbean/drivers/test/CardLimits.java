package org.hyperbean.drivers.test;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.NetworkInterface;
import org.hyperbean.documents.net.Bandwidth;
import org.hyperbean.documents.net.BandwidthRate;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.ParameterRules;
import org.hyperbean.driver.TunableParameters;
import org.hyperbean.driver.TypedKind;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.driver.TypedValue;

/** How much may pass through network cards, in KiB and KiB/s. */
record CardLimits(TestJobs jobs) {
    private static final String IN_AVERAGE = "inbound.average";
    private static final String IN_PEAK = "inbound.peak";
    private static final String IN_BURST = "inbound.burst";
    private static final String IN_FLOOR = "inbound.floor";
    private static final String OUT_AVERAGE = "outbound.average";
    private static final String OUT_PEAK = "outbound.peak";
    private static final String OUT_BURST = "outbound.burst";
    private static final int COUNT = 7;
    private static final ParameterRules RULES = ParameterRules.of(
            TypedKind.UINT, IN_AVERAGE, IN_PEAK, IN_BURST, IN_FLOOR, OUT_AVERAGE, OUT_PEAK, OUT_BURST);
    private static final BandwidthRate NONE = new BandwidthRate(0, 0, 0, 0);

    TunableParameters get(Domain target, String device, int room, int flags) {
        TuningFlags.checkGet(flags, "testDomainGetInterfaceParameters");
        if (room == 0) {
            return TunableParameters.counted(COUNT);
        }
        NetworkInterface card =
                TestCards.find(jobs.readOne(target, Api.DOMAIN_GET_INTERFACE_PARAMETERS, flags), device);
        Optional<Bandwidth> limits = card.port().bandwidth();
        BandwidthRate in = limits.flatMap(Bandwidth::inbound).orElse(NONE);
        BandwidthRate out = limits.flatMap(Bandwidth::outbound).orElse(NONE);
        return TunableParameters.of(List.of(
                TypedParameter.ofUnsignedInt(IN_AVERAGE, (int) in.average()),
                TypedParameter.ofUnsignedInt(IN_PEAK, (int) in.peak()),
                TypedParameter.ofUnsignedInt(IN_BURST, (int) in.burst()),
                TypedParameter.ofUnsignedInt(IN_FLOOR, (int) in.floor()),
                TypedParameter.ofUnsignedInt(OUT_AVERAGE, (int) out.average()),
                TypedParameter.ofUnsignedInt(OUT_PEAK, (int) out.peak()),
                TypedParameter.ofUnsignedInt(OUT_BURST, (int) out.burst())));
    }

    void set(Domain target, String device, List<TypedParameter> parameters, int flags) {
        TuningFlags.checkSet(flags, "testDomainSetInterfaceParameters");
        RULES.check(parameters);
        jobs.editOne(target, Api.DOMAIN_SET_INTERFACE_PARAMETERS, flags, document -> {
            NetworkInterface card = TestCards.find(document, device);
            NetworkInterface changed =
                    card.withBandwidth(Optional.of(changed(card.port().bandwidth(), parameters)));
            return document.mapDevices(devices -> devices.replace(card, changed));
        });
    }

    /** A direction without average and floor stays as it was, unless one of them was given as 0. */
    private static Bandwidth changed(Optional<Bandwidth> before, List<TypedParameter> parameters) {
        BandwidthRate in = new BandwidthRate(
                value(parameters, IN_AVERAGE),
                value(parameters, IN_PEAK),
                value(parameters, IN_BURST),
                value(parameters, IN_FLOOR));
        BandwidthRate out = new BandwidthRate(
                value(parameters, OUT_AVERAGE), value(parameters, OUT_PEAK), value(parameters, OUT_BURST), 0);
        boolean clearsIn = isGiven(parameters, IN_AVERAGE) || isGiven(parameters, IN_FLOOR);
        boolean clearsOut = isGiven(parameters, OUT_AVERAGE);
        return new Bandwidth(
                before.flatMap(Bandwidth::classId),
                limited(in).or(() -> before.flatMap(Bandwidth::inbound).filter(_ -> !clearsIn)),
                limited(out).or(() -> before.flatMap(Bandwidth::outbound).filter(_ -> !clearsOut)));
    }

    private static Optional<BandwidthRate> limited(BandwidthRate rate) {
        return Optional.of(rate).filter(any -> any.average() != 0 || any.floor() != 0);
    }

    private static boolean isGiven(List<TypedParameter> parameters, String field) {
        return TypedParameter.find(parameters, field).isPresent();
    }

    private static long value(List<TypedParameter> parameters, String field) {
        return TypedParameter.find(parameters, field).map(TypedValue::number).orElse(0L);
    }
}
