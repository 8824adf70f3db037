package org.hyperbean.documents.device;

import org.hyperbean.documents.xml.Shape;

/** What libvirt keeps of a {@code <filesystem>}: a folder of the host that the guest sees. */
final class FileSystems {
    static final Shape SHAPE = Shape.of("filesystem")
            .words("type", "mount", "block", "file", "template", "ram", "bind", "volume")
            .usually("type", "mount")
            .words("accessmode", "passthrough", "mapped", "squash")
            .usually("accessmode", "passthrough")
            .texts("fmode", "dmode")
            .words("model", "virtio", "virtio-transitional", "virtio-non-transitional")
            .words("multidevs", "remap", "forbid", "warn")
            .children(
                    Shape.of("driver")
                            .texts("type", "format", "wrpolicy")
                            .numbers("queue")
                            .onOff("iommu", "ats", "packed", "page_per_vq"),
                    Shape.whole("binary"),
                    Shape.of("source")
                            .texts("pool", "volume", "file", "dir", "dev", "name", "usage", "units", "socket"),
                    Shape.of("target").texts("dir"),
                    Shape.of("readonly"),
                    Shape.text("space_hard_limit"),
                    Shape.text("space_soft_limit"));

    private FileSystems() {}
}
