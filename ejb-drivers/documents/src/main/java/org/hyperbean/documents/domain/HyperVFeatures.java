package org.hyperbean.documents.domain;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <hyperv>} element of {@code <features>}: what a Windows guest finds of Microsoft's hypervisor.
 *
 * @param spinlockRetries how often a lock is tried before the hypervisor is told
 * @param directTimers whether timers interrupt the guest directly
 * @param vendorId what the hypervisor is called
 */
public record HyperVFeatures(
        Mode mode,
        Map<Enlightenment, Boolean> switches,
        Optional<Long> spinlockRetries,
        boolean directTimers,
        Optional<String> vendorId)
        implements Feature {

    private static final long FEWEST_RETRIES = 4095;
    private static final int LONGEST_VENDOR_ID = 12;

    /** Where the features come from. */
    public enum Mode implements XmlChoice {
        CUSTOM,
        PASSTHROUGH
    }

    /** The features, in libvirt's order. */
    public enum Enlightenment implements XmlChoice {
        RELAXED,
        VAPIC,
        SPINLOCKS,
        VPINDEX,
        RUNTIME,
        SYNIC,
        STIMER,
        RESET,
        VENDOR_ID,
        FREQUENCIES,
        REENLIGHTENMENT,
        TLBFLUSH,
        IPI,
        EVMCS,
        AVIC;

        @Override
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Keeps a copy in libvirt's order, so that the value cannot change. */
    public HyperVFeatures {
        switches = FeatureSwitches.copy(Enlightenment.class, switches);
    }

    static HyperVFeatures parse(XmlElement hyperv) {
        Mode mode = XmlValues.choice(hyperv, "mode", Mode.class).orElse(Mode.CUSTOM);
        Map<Enlightenment, Boolean> switches = new EnumMap<>(Enlightenment.class);
        Optional<Long> retries = Optional.empty();
        Optional<String> vendorId = Optional.empty();
        boolean direct = false;
        for (XmlElement element : hyperv.children().toList()) {
            Enlightenment name =
                    FeatureSwitches.name(Enlightenment.class, element, "unsupported HyperV Enlightenment feature: %s");
            boolean on = XmlValues.required(element, "state", XmlValues::onOff);
            switches.put(name, on);
            if (on) {
                switch (name) {
                    case SPINLOCKS -> retries = Optional.of(retries(element));
                    case STIMER -> direct = isDirect(element);
                    case VENDOR_ID -> vendorId = Optional.of(vendorId(element));
                    default -> {
                        // The others are only on or off.
                    }
                }
            }
        }
        return new HyperVFeatures(mode, switches, retries, direct, vendorId);
    }

    @Override
    public void format(XmlWriter out, FeatureName name) {
        out.element(name.text())
                .attribute("mode", mode)
                .openBody(body -> switches.forEach((feature, on) -> format(body, feature, on)));
    }

    private void format(XmlWriter out, Enlightenment feature, boolean on) {
        XmlWriter.Open element = out.element(feature.text()).onOff("state", Optional.of(on));
        switch (feature) {
            // libvirt writes the number with a sign.
            case SPINLOCKS ->
                element.number("retries", spinlockRetries.filter(_ -> on).map(Long::intValue));
            case VENDOR_ID -> element.attribute("value", vendorId.filter(_ -> on));
            default -> {
                // The others are only on or off.
            }
        }
        element.body(body -> {
            if (feature == Enlightenment.STIMER && on && directTimers) {
                body.element("direct").attribute("state", "on").end();
            }
        });
    }

    private static long retries(XmlElement element) {
        long retries = XmlValues.required(element, "retries", XmlValues::unsignedAnyBase);
        if (retries < FEWEST_RETRIES) {
            throw XmlErrors.document("HyperV spinlock retry count must be at least " + FEWEST_RETRIES);
        }
        return retries;
    }

    private static boolean isDirect(XmlElement timer) {
        boolean direct = false;
        for (XmlElement child : timer.children().toList()) {
            if (!child.localName().equals("direct")) {
                throw XmlErrors.unsupported("unsupported Hyper-V stimer feature: " + child.localName());
            }
            direct = XmlValues.required(child, "state", XmlValues::onOff);
        }
        return direct;
    }

    private static String vendorId(XmlElement element) {
        String value = element.attribute("value")
                .orElseThrow(() -> XmlErrors.document("missing 'value' attribute for HyperV feature 'vendor_id'"));
        if (value.length() > LONGEST_VENDOR_ID) {
            throw XmlErrors.document(
                    "HyperV vendor_id value must not be more than %d characters.".formatted(LONGEST_VENDOR_ID));
        }
        // It goes into an option of QEMU's, where a comma ends it.
        if (value.indexOf(',') >= 0) {
            throw XmlErrors.document("HyperV vendor_id value is invalid");
        }
        return value;
    }
}
