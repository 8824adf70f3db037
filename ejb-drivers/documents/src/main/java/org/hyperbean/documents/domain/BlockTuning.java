package org.hyperbean.documents.domain;

import java.util.ArrayList;
import java.util.List;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <blkiotune>} element: the guest's share of the host's block devices.
 *
 * @param weight of all devices; 0 when the guest has no share of its own
 */
public record BlockTuning(long weight, List<BlockDeviceTuning> devices) {
    /** Keeps a copy, so that the value cannot change. */
    public BlockTuning {
        devices = List.copyOf(devices);
    }

    static BlockTuning parse(XmlElement root) {
        // A weight that is no number counts as none: libvirt does not look at the error.
        long weight = root.descendantText("blkiotune", "weight")
                .flatMap(text -> Numbers.unsigned(text, Numbers.DECIMAL))
                .orElse(0L);
        return new BlockTuning(
                weight,
                root.descendants("blkiotune", "device").stream()
                        .map(BlockDeviceTuning::parse)
                        .toList());
    }

    void format(XmlWriter out) {
        out.element("blkiotune").bodyIfAny(body -> {
            if (weight != 0) {
                body.element("weight").text(Long.toString(weight));
            }
            devices.stream().filter(BlockDeviceTuning::isSet).forEach(device -> device.format(body));
        });
    }

    /** The same with another weight of all devices. */
    public BlockTuning withWeight(long newWeight) {
        return new BlockTuning(newWeight, devices);
    }

    /** The same with a limit of one device, which joins the others if it is new and has a limit. */
    public BlockTuning with(String path, BlockDeviceTuning.Limit limit, long value) {
        List<BlockDeviceTuning> changed = new ArrayList<>(devices);
        changed.replaceAll(device -> device.path().equals(path) ? device.with(limit, value) : device);
        boolean known = devices.stream().anyMatch(device -> device.path().equals(path));
        if (!known && value != 0) {
            changed.add(BlockDeviceTuning.unlimited(path).with(limit, value));
        }
        return new BlockTuning(weight, changed);
    }

    /** The same without the devices that have no limit left: they are not written. */
    BlockTuning copied() {
        return new BlockTuning(
                weight, devices.stream().filter(BlockDeviceTuning::isSet).toList());
    }

    void validate() {
        for (int i = 0; i < devices.size(); i++) {
            String path = devices.get(i).path();
            if (devices.subList(0, i).stream().anyMatch(other -> other.path().equals(path))) {
                throw XmlErrors.unsupported("duplicate blkio device path '%s'".formatted(path));
            }
        }
    }
}
