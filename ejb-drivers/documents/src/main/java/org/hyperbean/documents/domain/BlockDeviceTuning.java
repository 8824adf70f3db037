package org.hyperbean.documents.domain;

import java.util.Optional;
import java.util.function.Function;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <device>} of {@code <blkiotune>}: the guest's share of one block device, and how many requests and bytes it
 * may read and write in a second. 0 is no limit; large limits look negative.
 */
public record BlockDeviceTuning(
        String path, long weight, long readRequests, long writeRequests, long readBytes, long writeBytes) {

    /** What can be limited, by libvirt's names for the parameters of a running guest. */
    public enum Limit {
        WEIGHT("device_weight", false),
        READ_REQUESTS("device_read_iops_sec", false),
        WRITE_REQUESTS("device_write_iops_sec", false),
        READ_BYTES("device_read_bytes_sec", true),
        WRITE_BYTES("device_write_bytes_sec", true);

        private final String field;
        private final boolean isLong;

        Limit(String field, boolean isLong) {
            this.field = field;
            this.isLong = isLong;
        }

        /** The parameter's name. */
        public String field() {
            return field;
        }

        /** Whether the number has 64 bits rather than 32. */
        public boolean isLong() {
            return isLong;
        }
    }

    /** A device without limits. */
    static BlockDeviceTuning unlimited(String path) {
        return new BlockDeviceTuning(path, 0, 0, 0, 0, 0);
    }

    static BlockDeviceTuning parse(XmlElement device) {
        String path = device.childText("path").orElseThrow(() -> XmlErrors.unsupported("missing per-device path"));
        long weight = number(device, "weight", "weight", BlockDeviceTuning::word);
        long readBytes = number(device, "read_bytes_sec", "read bytes sec", BlockDeviceTuning::longWord);
        long writeBytes = number(device, "write_bytes_sec", "write bytes sec", BlockDeviceTuning::longWord);
        return new BlockDeviceTuning(
                path,
                weight,
                number(device, "read_iops_sec", "read iops sec", BlockDeviceTuning::word),
                number(device, "write_iops_sec", "write iops sec", BlockDeviceTuning::word),
                readBytes,
                writeBytes);
    }

    void format(XmlWriter out) {
        out.element("device").body(body -> {
            body.element("path").textInTags(path);
            format(body, "weight", weight);
            format(body, "read_iops_sec", readRequests);
            format(body, "write_iops_sec", writeRequests);
            format(body, "read_bytes_sec", readBytes);
            format(body, "write_bytes_sec", writeBytes);
        });
    }

    /** One of the limits. */
    public long get(Limit limit) {
        return switch (limit) {
            case WEIGHT -> weight;
            case READ_REQUESTS -> readRequests;
            case WRITE_REQUESTS -> writeRequests;
            case READ_BYTES -> readBytes;
            case WRITE_BYTES -> writeBytes;
        };
    }

    /** The same with another limit. */
    BlockDeviceTuning with(Limit limit, long value) {
        return switch (limit) {
            case WEIGHT -> new BlockDeviceTuning(path, value, readRequests, writeRequests, readBytes, writeBytes);
            case READ_REQUESTS -> new BlockDeviceTuning(path, weight, value, writeRequests, readBytes, writeBytes);
            case WRITE_REQUESTS -> new BlockDeviceTuning(path, weight, readRequests, value, readBytes, writeBytes);
            case READ_BYTES -> new BlockDeviceTuning(path, weight, readRequests, writeRequests, value, writeBytes);
            case WRITE_BYTES -> new BlockDeviceTuning(path, weight, readRequests, writeRequests, readBytes, value);
        };
    }

    /** Whether there is anything to keep to. */
    boolean isSet() {
        return weight != 0 || readRequests != 0 || writeRequests != 0 || readBytes != 0 || writeBytes != 0;
    }

    private static void format(XmlWriter out, String name, long value) {
        if (value != 0) {
            out.element(name).text(Long.toUnsignedString(value));
        }
    }

    private static long number(XmlElement device, String name, String phrase, Function<String, Optional<Long>> read) {
        return device.childText(name)
                .map(text -> read.apply(text)
                        .orElseThrow(() -> XmlErrors.unsupported("could not parse %s %s".formatted(phrase, text))))
                .orElse(0L);
    }

    private static Optional<Long> word(String text) {
        return Numbers.wrapping(text, Numbers.DECIMAL);
    }

    private static Optional<Long> longWord(String text) {
        return Numbers.wrappingLong(text, Numbers.DECIMAL);
    }
}
