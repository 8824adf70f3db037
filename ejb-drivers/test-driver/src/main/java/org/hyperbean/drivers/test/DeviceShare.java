package org.hyperbean.drivers.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyperbean.documents.domain.BlockDeviceTuning.Limit;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/**
 * A limit of one block device, out of a list such as {@code /dev/sda,500,/dev/sdb,200}.
 *
 * @param value of 64 bits without a sign
 */
record DeviceShare(String path, long value) {
    private static final Pattern NUMBER = Pattern.compile("[ \\t\\n\\u000b\\f\\r]*\\+?[0-9]+");

    /**
     * Reads a list.
     *
     * @throws LibvirtException invalid argument: a path without a number, a number that is none or too large
     */
    static List<DeviceShare> parse(String text, Limit limit) {
        List<DeviceShare> shares = new ArrayList<>();
        if (text.isEmpty()) {
            return shares;
        }
        if (text.chars().filter(c -> c == ',').count() % 2 == 0) {
            throw malformed(text, limit);
        }
        int start = 0;
        while (true) {
            int comma = text.indexOf(',', start);
            if (comma < 0) {
                throw malformed(text, limit);
            }
            String path = text.substring(start, comma);
            String rest = text.substring(comma + 1);
            Matcher number = NUMBER.matcher(rest);
            long value = Optional.of(number)
                    .filter(Matcher::lookingAt)
                    .flatMap(found -> read(found.group(), limit))
                    .orElseThrow(() -> refused("invalid value '%s' for parameter '%s' of device '%s'"
                            .formatted(rest, limit.field(), path)));
            shares.add(new DeviceShare(path, value));
            int end = comma + 1 + number.end();
            if (end == text.length()) {
                return shares;
            }
            if (text.charAt(end) != ',') {
                throw malformed(text, limit);
            }
            start = end + 1;
        }
    }

    private static Optional<Long> read(String number, Limit limit) {
        return limit.isLong()
                ? Numbers.unsignedLong(number, Numbers.DECIMAL)
                : Numbers.unsigned(number, Numbers.DECIMAL);
    }

    private static LibvirtException malformed(String text, Limit limit) {
        return refused("unable to parse blkio device '%s' '%s'".formatted(limit.field(), text));
    }

    private static LibvirtException refused(String detail) {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, detail);
    }
}
