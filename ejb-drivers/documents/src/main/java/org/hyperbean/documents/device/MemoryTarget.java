package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.device.MemoryDevice.Model;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * What the guest sees of a memory module. Sizes are in KiB, and 0 where nothing is said.
 *
 * @param node the guest's NUMA node that it belongs to
 * @param labelKiB the part of persistent memory that describes the rest
 * @param blockKiB the steps in which virtio memory grows
 * @param requestedKiB how much virtio memory the guest is to have
 * @param currentKiB how much it has while it runs
 */
public record MemoryTarget(
        long sizeKiB,
        Optional<Integer> node,
        long labelKiB,
        boolean readOnly,
        long blockKiB,
        long requestedKiB,
        long currentKiB) {
    private static final long SMALLEST_LABEL_KIB = 128;

    static MemoryTarget parse(XmlElement target, Model model) {
        Optional<Integer> node = target.childText("node").map(MemoryTarget::node);
        long size = size(target, "size").orElseThrow(() -> XmlErrors.missingPath("./size"));
        return switch (model) {
            case NVDIMM ->
                new MemoryTarget(
                        size,
                        node,
                        label(target, size),
                        target.child("readonly").isPresent(),
                        0,
                        0,
                        0);
            case VIRTIO_MEM ->
                new MemoryTarget(
                        size,
                        node,
                        0,
                        false,
                        size(target, "block").orElse(0L),
                        size(target, "requested").orElse(0L),
                        0);
            case NONE, DIMM, VIRTIO_PMEM, SGX_EPC -> new MemoryTarget(size, node, 0, false, 0, 0, 0);
        };
    }

    private static int node(String text) {
        return Numbers.integer(text, Numbers.DECIMAL)
                .filter(number -> number >= 0)
                .orElseThrow(() -> XmlErrors.document("invalid value of memory device node"));
    }

    private static long label(XmlElement target, long size) {
        long label = target.child("label")
                .flatMap(element -> element.child("size"))
                .filter(element -> !element.text().isEmpty())
                .map(element -> ScaledSize.kibibytes(element, "./label/size"))
                .orElse(0L);
        if (label != 0 && label < SMALLEST_LABEL_KIB) {
            throw XmlErrors.document("nvdimm label must be at least 128KiB");
        }
        if (label >= size) {
            throw XmlErrors.document("label size must be smaller than NVDIMM size");
        }
        return label;
    }

    /** Reads a size in KiB; empty where there is none. */
    static Optional<Long> size(XmlElement parent, String name) {
        return parent.child(name)
                .filter(element -> !element.text().isEmpty())
                .map(element -> ScaledSize.kibibytes(element, "./" + name));
    }

    /** Writes a size when there is one. */
    static void formatSize(XmlWriter out, String name, long kibibytes) {
        if (kibibytes != 0) {
            size(out, name, kibibytes);
        }
    }

    private static void size(XmlWriter out, String name, long kibibytes) {
        out.element(name).attribute("unit", "KiB").text(Long.toString(kibibytes));
    }

    void format(XmlWriter out, FormatOptions options) {
        out.element("target").body(body -> {
            size(body, "size", sizeKiB);
            body.text("node", node.map(String::valueOf));
            body.element("label").bodyIfAny(inner -> formatSize(inner, "size", labelKiB));
            body.flag("readonly", readOnly);
            if (blockKiB != 0) {
                size(body, "block", blockKiB);
                size(body, "requested", requestedKiB);
                if (!options.inactive()) {
                    size(body, "current", currentKiB);
                }
            }
        });
    }
}
