package org.hyperbean.documents.network;

import java.util.Optional;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * For how long a guest has an address: {@code <lease expiry='1' unit='hours'/>}.
 *
 * @param expiry zero for ever
 */
public record Lease(long expiry, Unit unit) {
    /** dnsmasq takes no lease below two minutes. */
    private static final long SHORTEST_SECONDS = 120;

    /** What a lease is measured in. */
    public enum Unit implements XmlChoice {
        SECONDS(1),
        MINUTES(60),
        HOURS(3600);

        private final long seconds;

        Unit(long seconds) {
            this.seconds = seconds;
        }
    }

    /** Reads the element inside another one; one without an expiry says nothing. */
    static Optional<Lease> parse(XmlElement parent) {
        return parent.child("lease")
                .flatMap(xml -> XmlValues.unsignedLong(xml, "expiry").map(expiry -> of(xml, expiry)));
    }

    void format(XmlWriter out) {
        XmlWriter.Open lease = out.element("lease").attribute("expiry", Long.toUnsignedString(expiry));
        if (expiry != 0) {
            lease.attribute("unit", unit);
        }
        lease.end();
    }

    private static Lease of(XmlElement xml, long expiry) {
        Unit unit = XmlValues.choice(xml, "unit", Unit.class).orElse(Unit.MINUTES);
        if (expiry > 0 && expiry < SHORTEST_SECONDS && unit != Unit.HOURS && expiry * unit.seconds < SHORTEST_SECONDS) {
            throw NetworkErrors.unsupported("The minimum lease time should be greater than 2 minutes");
        }
        return new Lease(expiry, unit);
    }
}
