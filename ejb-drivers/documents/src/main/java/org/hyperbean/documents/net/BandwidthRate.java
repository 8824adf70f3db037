package org.hyperbean.documents.net;

import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * The limits of one direction of traffic, unsigned; 0 where none is set.
 *
 * @param average in KiB/s
 * @param peak in KiB/s
 * @param burst how much may pass at the peak, in KiB
 * @param floor the minimum granted, in KiB/s
 */
public record BandwidthRate(long average, long peak, long burst, long floor) {

    static BandwidthRate parse(XmlElement rate) {
        Optional<Long> average = number(rate, "average");
        if (average.isEmpty() && rate.attribute("floor").isEmpty()) {
            throw LibvirtException.of(
                    ErrorCode.XML_DETAIL, ErrorDomain.NONE, "Missing mandatory average or floor attributes");
        }
        boolean peaks =
                rate.attribute("peak").isPresent() || rate.attribute("burst").isPresent();
        if (peaks && average.isEmpty()) {
            throw unsupported("'peak' and 'burst' require 'average' attribute");
        }
        return new BandwidthRate(
                average.orElse(0L),
                number(rate, "peak").orElse(0L),
                number(rate, "burst").orElse(0L),
                number(rate, "floor").orElse(0L));
    }

    void format(XmlWriter out, String direction) {
        if (!isSet()) {
            return;
        }
        XmlWriter.Open element = out.element(direction);
        format(element, "average", average);
        format(element, "peak", peak);
        format(element, "floor", floor);
        format(element, "burst", burst);
        element.end();
    }

    /** Whether there is anything to write. */
    boolean isSet() {
        return average != 0 || floor != 0;
    }

    boolean hasFloor() {
        return floor != 0;
    }

    private static void format(XmlWriter.Open element, String attribute, long value) {
        if (value != 0) {
            element.attribute(attribute, Long.toUnsignedString(value));
        }
    }

    private static Optional<Long> number(XmlElement rate, String attribute) {
        return rate.attribute(attribute)
                .map(text -> Numbers.unsignedLong(text, Numbers.DECIMAL)
                        .orElseThrow(() ->
                                unsupported("could not convert bandwidth %s value '%s'".formatted(attribute, text))));
    }

    static LibvirtException unsupported(String detail) {
        return LibvirtException.of(ErrorCode.CONFIG_UNSUPPORTED, ErrorDomain.NONE, detail);
    }
}
