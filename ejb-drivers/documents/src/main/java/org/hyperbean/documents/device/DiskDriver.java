package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.xml.Shape;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** The {@code <driver>} of a disk: image format, caching and what else the hypervisor is told. */
public record DiskDriver(XmlElement element) {
    private static final Shape SHAPE = Shape.of("driver")
            .texts("name", "type")
            .words("cache", "none", "writethrough", "writeback", "directsync", "unsafe")
            .words("error_policy", "stop", "report", "ignore", "enospace")
            .words("rerror_policy", "stop", "report", "ignore")
            .words("io", "native", "threads", "io_uring")
            .onOff("ioeventfd", "event_idx", "copy_on_read")
            .words("discard", "unmap", "ignore")
            .numbers("iothread")
            .words("detect_zeroes", "off", "on", "unmap")
            .numbers("queues", "queue_size")
            .onOff("iommu", "ats", "packed", "page_per_vq")
            .children(Shape.whole("metadata_cache"));

    static DiskDriver parse(XmlElement disk) {
        XmlElement driver = disk.child("driver").orElse(XmlElement.empty("driver"));
        for (String choice : new String[] {"cache", "error_policy", "rerror_policy", "io", "discard"}) {
            if (driver.attribute(choice).equals(Optional.of("default"))) {
                driver = driver.withoutAttribute(choice);
            }
        }
        DiskDriver parsed = new DiskDriver(SHAPE.apply(driver));
        parsed.format().filter(format -> !ImageFormat.isKnown(format)).ifPresent(format -> {
            throw XmlErrors.unsupported("unknown driver format value '" + format + "'");
        });
        return parsed;
    }

    void format(XmlWriter out) {
        if (!element.isEmpty()) {
            out.verbatim(element);
        }
    }

    /** The driver, {@code qemu} for QEMU's. */
    public Optional<String> name() {
        return element.attribute("name");
    }

    /** The image's format, such as {@code qcow2}. */
    public Optional<String> format() {
        return element.attribute("type");
    }

    /** One of the other attributes, such as {@code cache}. */
    public Optional<String> option(String name) {
        return element.attribute(name);
    }

    /** The same driver with a name and a format. */
    public DiskDriver with(String name, String format) {
        return new DiskDriver(SHAPE.apply(element.withAttribute("name", name).withAttribute("type", format)));
    }
}
