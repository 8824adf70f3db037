package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** How a guest's clock differs from its host's: the attributes of {@code <clock>}. */
public sealed interface ClockOffset {
    /** Writes the attributes. */
    XmlWriter.Open format(XmlWriter.Open clock);

    /** What a clock follows. */
    enum Basis implements XmlChoice {
        UTC,
        LOCALTIME
    }

    /**
     * The clock follows UTC or the host's local time.
     *
     * @param reset whether what the guest changed is forgotten at each start
     */
    record Following(Basis basis, boolean reset) implements ClockOffset {
        @Override
        public XmlWriter.Open format(XmlWriter.Open clock) {
            return clock.attribute("offset", basis)
                    .attribute("adjustment", reset ? Optional.of("reset") : Optional.empty());
        }
    }

    /**
     * The clock is a number of seconds ahead.
     *
     * @param atStart the adjustment at the start of a running guest
     */
    record Variable(long adjustment, long atStart, Basis basis) implements ClockOffset {
        @Override
        public XmlWriter.Open format(XmlWriter.Open clock) {
            return clock.attribute("offset", "variable")
                    .attribute("adjustment", adjustment)
                    .attribute("basis", basis);
        }
    }

    /** The clock shows the time of some place. */
    record Timezone(String name) implements ClockOffset {
        @Override
        public XmlWriter.Open format(XmlWriter.Open clock) {
            return clock.attribute("offset", "timezone").attribute("timezone", name);
        }
    }

    /**
     * The clock begins at some moment.
     *
     * @param start in seconds since 1970
     */
    record Absolute(long start) implements ClockOffset {
        @Override
        public XmlWriter.Open format(XmlWriter.Open clock) {
            return clock.attribute("offset", "absolute").attribute("start", Long.toUnsignedString(start));
        }
    }

    /** Reads the attributes. */
    static ClockOffset parse(XmlElement clock) {
        String offset = given(clock, "offset").orElse("utc");
        return switch (offset) {
            case "utc" -> following(clock, Basis.UTC);
            case "localtime" -> following(clock, Basis.LOCALTIME);
            case "variable" -> variable(clock);
            case "timezone" ->
                given(clock, "timezone").map(Timezone::new).orElseThrow(() -> missing("timezone", "timezone"));
            case "absolute" ->
                given(clock, "start")
                        .flatMap(Numbers::xpath)
                        .filter(start -> start >= 0)
                        .map(Absolute::new)
                        .orElseThrow(() -> missing("start", "absolute"));
            default -> throw XmlErrors.unsupported("unknown clock offset '%s'".formatted(offset));
        };
    }

    private static ClockOffset following(XmlElement clock, Basis basis) {
        Optional<String> adjustment = given(clock, "adjustment");
        if (adjustment.isEmpty() || adjustment.get().equals("reset")) {
            return new Following(basis, adjustment.isPresent());
        }
        long seconds = Numbers.signedLong(adjustment.get(), Numbers.DECIMAL)
                .orElseThrow(() -> XmlErrors.document("unknown clock adjustment '%s'".formatted(adjustment.get())));
        return new Variable(seconds, 0, basis);
    }

    private static ClockOffset variable(XmlElement clock) {
        List<Long> adjustments = List.of("adjustment", "adjustment0").stream()
                .map(name -> clock.attribute(name)
                        .flatMap(text -> Numbers.signedLong(text, Numbers.DECIMAL))
                        .orElse(0L))
                .toList();
        Basis basis = given(clock, "basis")
                .map(text -> XmlChoice.find(Basis.class, text)
                        .orElseThrow(() -> XmlErrors.unsupported("unknown clock basis '%s'".formatted(text))))
                .orElse(Basis.UTC);
        return new Variable(adjustments.getFirst(), adjustments.getLast(), basis);
    }

    private static Optional<String> given(XmlElement clock, String attribute) {
        return clock.attribute(attribute).filter(text -> !text.isEmpty());
    }

    private static RuntimeException missing(String attribute, String offset) {
        return XmlErrors.internal("missing '%s' attribute for clock with offset='%s'".formatted(attribute, offset));
    }
}
