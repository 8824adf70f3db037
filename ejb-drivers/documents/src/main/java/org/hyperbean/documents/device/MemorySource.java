package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.device.MemoryDevice.Model;
import org.hyperbean.documents.xml.CpuSet;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The memory of the host behind a module. Sizes are in KiB, and 0 where nothing is said.
 *
 * @param nodes the nodes of the host that it comes from
 * @param path the file behind persistent memory
 * @param persistent whether the file is persistent memory of the host
 */
public record MemorySource(
        Optional<CpuSet> nodes, long pageSizeKiB, Optional<String> path, long alignmentKiB, boolean persistent) {
    /** Any memory. */
    public static final MemorySource NONE = new MemorySource(Optional.empty(), 0, Optional.empty(), 0, false);

    static MemorySource parse(XmlElement source, Model model) {
        return switch (model) {
            case DIMM, VIRTIO_MEM -> {
                long pageSize = MemoryTarget.size(source, "pagesize").orElse(0L);
                yield new MemorySource(nodes(source), pageSize, Optional.empty(), 0, false);
            }
            case NVDIMM ->
                new MemorySource(
                        Optional.empty(),
                        0,
                        source.childText("path"),
                        MemoryTarget.size(source, "alignsize").orElse(0L),
                        source.child("pmem").isPresent());
            case VIRTIO_PMEM -> new MemorySource(Optional.empty(), 0, source.childText("path"), 0, false);
            case SGX_EPC -> new MemorySource(nodes(source), 0, Optional.empty(), 0, false);
            case NONE -> NONE;
        };
    }

    private static Optional<CpuSet> nodes(XmlElement source) {
        return source.childText("nodemask").map(text -> {
            CpuSet nodes = CpuSet.parse(text);
            if (nodes.isEmpty()) {
                throw XmlErrors.unsupported("Invalid value of 'nodemask': " + text);
            }
            return nodes;
        });
    }

    void format(XmlWriter out) {
        out.element("source").bodyIfAny(body -> {
            body.text("nodemask", nodes.map(CpuSet::toString));
            MemoryTarget.formatSize(body, "pagesize", pageSizeKiB);
            body.text("path", path);
            MemoryTarget.formatSize(body, "alignsize", alignmentKiB);
            body.flag("pmem", persistent);
        });
    }
}
