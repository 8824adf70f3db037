package org.hyperbean.documents.domain;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <timer>} of {@code <clock>}.
 *
 * @param tickPolicy what becomes of ticks that the guest missed
 * @param track what the timer follows
 * @param frequency of the TSC, in Hz; 0 for the host's
 * @param mode of the TSC
 * @param catchup how missed ticks are caught up with; zeros when the hypervisor decides
 */
public record Timer(
        Name name,
        Optional<Boolean> present,
        Optional<TickPolicy> tickPolicy,
        Optional<Track> track,
        long frequency,
        Optional<Mode> mode,
        Catchup catchup) {

    /** The timers. */
    public enum Name implements XmlChoice {
        PLATFORM,
        PIT,
        RTC,
        HPET,
        TSC,
        KVMCLOCK,
        HYPERVCLOCK,
        ARMVTIMER
    }

    /** What becomes of missed ticks. */
    public enum TickPolicy implements XmlChoice {
        DELAY,
        CATCHUP,
        MERGE,
        DISCARD
    }

    /** What a timer follows. */
    public enum Track implements XmlChoice {
        BOOT,
        GUEST,
        WALL,
        REALTIME
    }

    /** How the TSC is made. */
    public enum Mode implements XmlChoice {
        AUTO,
        NATIVE,
        EMULATE,
        PARAVIRT,
        SMPSAFE
    }

    /** The {@code <catchup>} element. */
    public record Catchup(long threshold, long slew, long limit) {
        private static final Catchup NONE = new Catchup(0, 0, 0);

        private static Catchup parse(XmlElement catchup) {
            long threshold = XmlValues.unsignedLong(catchup, "threshold").orElse(0L);
            long slew = XmlValues.unsignedLong(catchup, "slew").orElse(0L);
            return new Catchup(
                    threshold, slew, XmlValues.unsignedLong(catchup, "limit").orElse(0L));
        }

        private void format(XmlWriter out) {
            out.element("catchup")
                    .attribute("threshold", set(threshold))
                    .attribute("slew", set(slew))
                    .attribute("limit", set(limit))
                    .endIfAny();
        }
    }

    static Timer parse(XmlElement timer) {
        return new Timer(
                XmlValues.required(timer, "name", (xml, name) -> XmlValues.choice(xml, name, Name.class)),
                XmlValues.yesNo(timer, "present"),
                XmlValues.choice(timer, "tickpolicy", TickPolicy.class),
                XmlValues.choice(timer, "track", Track.class),
                XmlValues.unsignedLong(timer, "frequency").orElse(0L),
                XmlValues.choice(timer, "mode", Mode.class),
                timer.child("catchup").map(Catchup::parse).orElse(Catchup.NONE));
    }

    void format(XmlWriter out) {
        out.element("timer")
                .attribute("name", name)
                .yesNo("present", present)
                .choice("tickpolicy", tickPolicy)
                .choice("track", track)
                .attribute("frequency", set(frequency))
                .choice("mode", mode)
                .body(catchup::format);
    }

    void complete() {
        if ((name == Name.KVMCLOCK || name == Name.HYPERVCLOCK) && tickPolicy.isPresent()) {
            throw unsupported("tickpolicy");
        }
        if (!tickPolicy.equals(Optional.of(TickPolicy.CATCHUP)) && !catchup.equals(Catchup.NONE)) {
            throw XmlErrors.document("setting of timer catchup policies is only supported with tickpolicy='catchup'");
        }
        if (name != Name.TSC && frequency != 0) {
            throw unsupported("frequency");
        }
        if (name != Name.TSC && mode.isPresent()) {
            throw unsupported("mode");
        }
        if (name != Name.PLATFORM && name != Name.RTC && track.isPresent()) {
            throw unsupported("track");
        }
    }

    private RuntimeException unsupported(String setting) {
        return XmlErrors.unsupported("timer %s doesn't support setting of timer %s".formatted(name.text(), setting));
    }

    private static Optional<String> set(long value) {
        return value == 0 ? Optional.empty() : Optional.of(Long.toUnsignedString(value));
    }
}
