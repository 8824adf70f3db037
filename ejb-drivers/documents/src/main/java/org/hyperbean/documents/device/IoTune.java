package org.hyperbean.documents.device;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <iotune>} of a disk: how much the guest may read and write.
 *
 * @param limits by name, such as {@code total_bytes_sec}; only those that are not 0
 * @param group the name of disks that share the limits
 */
public record IoTune(Map<String, Long> limits, Optional<String> group) {
    /** No limits. */
    public static final IoTune NONE = new IoTune(Map.of(), Optional.empty());

    /** The limits that libvirt has in front of the group, in its order. */
    public static final List<String> BEFORE_GROUP = List.of(
            "total_bytes_sec",
            "read_bytes_sec",
            "write_bytes_sec",
            "total_iops_sec",
            "read_iops_sec",
            "write_iops_sec",
            "total_bytes_sec_max",
            "read_bytes_sec_max",
            "write_bytes_sec_max",
            "total_iops_sec_max",
            "read_iops_sec_max",
            "write_iops_sec_max",
            "size_iops_sec");

    /** The limits that libvirt has behind the group, in its order. */
    public static final List<String> AFTER_GROUP = List.of(
            "total_bytes_sec_max_length",
            "read_bytes_sec_max_length",
            "write_bytes_sec_max_length",
            "total_iops_sec_max_length",
            "read_iops_sec_max_length",
            "write_iops_sec_max_length");

    /** Keeps a copy, so that the value cannot change. */
    public IoTune {
        limits = Map.copyOf(limits);
    }

    static IoTune parse(XmlElement disk) {
        Optional<XmlElement> tune = disk.child("iotune");
        if (tune.isEmpty()) {
            return NONE;
        }
        Map<String, Long> limits = new LinkedHashMap<>();
        BEFORE_GROUP.forEach(name -> read(tune.get(), name, limits));
        AFTER_GROUP.forEach(name -> read(tune.get(), name, limits));
        return new IoTune(limits, tune.get().childText("group_name"));
    }

    void format(XmlWriter out) {
        out.element("iotune").bodyIfAny(body -> {
            format(body, BEFORE_GROUP);
            group.ifPresent(name -> body.element("group_name").textInTags(name));
            format(body, AFTER_GROUP);
        });
    }

    /** Refuses a limit for everything beside one for reading or writing alone. */
    void validate() {
        for (String what : List.of("bytes_sec", "iops_sec", "bytes_sec_max", "iops_sec_max")) {
            boolean single = limits.containsKey("read_" + what) || limits.containsKey("write_" + what);
            if (single && limits.containsKey("total_" + what)) {
                throw XmlErrors.document("total and read/write " + what + " cannot be set at the same time");
            }
        }
    }

    /** A limit by its name; 0 where there is none. */
    public long limit(String name) {
        return limits.getOrDefault(name, 0L);
    }

    /** The same with another limit, 0 for none. */
    public IoTune with(String name, long value) {
        Map<String, Long> changed = new HashMap<>(limits);
        if (value == 0) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new IoTune(changed, group);
    }

    /** The same in another group. */
    public IoTune withGroup(String name) {
        return new IoTune(limits, Optional.of(name));
    }

    /** The same as it is after it was written and read again: a group without a name is none. */
    public IoTune copied() {
        return new IoTune(limits, group.filter(name -> !name.isEmpty()));
    }

    /** Whether there is neither a limit nor a group. */
    boolean isEmpty() {
        return limits.isEmpty() && group.isEmpty();
    }

    private void format(XmlWriter out, List<String> names) {
        for (String name : names) {
            out.text(name, Optional.ofNullable(limits.get(name)).map(Long::toUnsignedString));
        }
    }

    private static void read(XmlElement tune, String name, Map<String, Long> limits) {
        tune.childText(name).ifPresent(text -> {
            long value = Numbers.unsignedLong(text, Numbers.DECIMAL)
                    .orElseThrow(() -> XmlErrors.document("disk iotune field '" + name + "' must be an integer"));
            if (value != 0) {
                limits.put(name, value);
            }
        });
    }
}
