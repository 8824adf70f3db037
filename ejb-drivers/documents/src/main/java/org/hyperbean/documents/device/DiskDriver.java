package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.storage.BackingStore;
import org.hyperbean.documents.storage.ImageFormat;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <driver>} of a disk: image format, caching and what else the hypervisor is told.
 *
 * @param name the driver, {@code qemu} for QEMU's
 * @param ioThread the number of the thread that serves the disk, counted from 1
 * @param queues 0 where nothing is said
 * @param queueSize 0 where nothing is said
 * @param metadataCache the most that the hypervisor keeps of the image's metadata in memory, in bytes; 0 where nothing
 *     is said
 */
public record DiskDriver(
        Optional<String> name,
        Optional<ImageFormat> format,
        Optional<Cache> cache,
        Optional<ErrorPolicy> errorPolicy,
        Optional<ErrorPolicy> readErrorPolicy,
        Optional<Io> io,
        Optional<Boolean> ioEventFd,
        Optional<Boolean> eventIndex,
        Optional<Boolean> copyOnRead,
        Optional<Discard> discard,
        Optional<Long> ioThread,
        Optional<DetectZeroes> detectZeroes,
        long queues,
        long queueSize,
        VirtioOptions virtio,
        long metadataCache) {

    /** A driver of which nothing is said. */
    public static final DiskDriver NONE = parse(XmlElement.empty("driver"));

    /** The same driver for contents in another format. */
    public DiskDriver withFormat(Optional<ImageFormat> other) {
        return new DiskDriver(
                name,
                other,
                cache,
                errorPolicy,
                readErrorPolicy,
                io,
                ioEventFd,
                eventIndex,
                copyOnRead,
                discard,
                ioThread,
                detectZeroes,
                queues,
                queueSize,
                virtio,
                metadataCache);
    }

    /** What the host's page cache does for the disk. */
    public enum Cache implements XmlChoice {
        DEFAULT,
        NONE,
        WRITETHROUGH,
        WRITEBACK,
        DIRECTSYNC,
        UNSAFE
    }

    /** What happens when the host cannot read or write. */
    public enum ErrorPolicy implements XmlChoice {
        DEFAULT,
        STOP,
        REPORT,
        IGNORE,
        ENOSPACE
    }

    /** How the hypervisor asks the host to read and write. */
    public enum Io implements XmlChoice {
        DEFAULT,
        NATIVE,
        THREADS,
        IO_URING;

        @Override
        public String text() {
            return this == IO_URING ? "io_uring" : XmlChoice.super.text();
        }
    }

    /** Whether what the guest discards is given back to the host. */
    public enum Discard implements XmlChoice {
        DEFAULT,
        UNMAP,
        IGNORE
    }

    /** Whether writing zeroes is something else than writing. */
    public enum DetectZeroes implements XmlChoice {
        DEFAULT,
        OFF,
        ON,
        UNMAP
    }

    static DiskDriver parse(XmlElement driver) {
        VirtioOptions virtio = VirtioOptions.parse(driver);
        Optional<Cache> cache = XmlValues.choice(driver, "cache", Cache.class).filter(mode -> mode != Cache.DEFAULT);
        Optional<ErrorPolicy> errors = XmlValues.choiceNotDefault(driver, "error_policy", ErrorPolicy.class);
        Optional<ErrorPolicy> readErrors = XmlValues.choiceNotDefault(driver, "rerror_policy", ErrorPolicy.class);
        if (readErrors.equals(Optional.of(ErrorPolicy.ENOSPACE))) {
            throw XmlErrors.unsupported("Invalid disk read error policy: 'enospace'");
        }
        Optional<Io> io = XmlValues.choiceNotDefault(driver, "io", Io.class);
        Optional<Boolean> ioEventFd = XmlValues.onOff(driver, "ioeventfd");
        Optional<Boolean> eventIndex = XmlValues.onOff(driver, "event_idx");
        Optional<Boolean> copyOnRead = XmlValues.onOff(driver, "copy_on_read");
        Optional<Discard> discard = XmlValues.choiceNotDefault(driver, "discard", Discard.class);
        Optional<Long> ioThread = XmlValues.positive(driver, "iothread");
        Optional<DetectZeroes> zeroes = XmlValues.choiceNotDefault(driver, "detect_zeroes", DetectZeroes.class);
        long queues = XmlValues.unsigned(driver, "queues").orElse(0L);
        long queueSize = XmlValues.unsigned(driver, "queue_size").orElse(0L);
        return new DiskDriver(
                driver.attribute("name"),
                ImageFormat.ofDriver(driver.attribute("type").map(type -> type.equals("aio") ? "raw" : type)),
                cache,
                errors,
                readErrors,
                io,
                ioEventFd,
                eventIndex,
                copyOnRead,
                discard,
                ioThread,
                zeroes,
                queues,
                queueSize,
                virtio,
                driver.descendant("metadata_cache", "max_size")
                        .map(size -> ScaledSize.bytes(size, "./metadata_cache/max_size"))
                        .orElse(0L));
    }

    void format(XmlWriter out) {
        XmlWriter.Open driver = out.element("driver")
                .attribute("name", name)
                .choice("type", format)
                .choice("cache", cache)
                .choice("error_policy", errorPolicy)
                .choice("rerror_policy", readErrorPolicy)
                .choice("io", io)
                .onOff("ioeventfd", ioEventFd)
                .onOff("event_idx", eventIndex)
                .onOff("copy_on_read", copyOnRead)
                .choice("discard", discard)
                .number("iothread", ioThread)
                .choice("detect_zeroes", detectZeroes)
                .number("queues", Optional.of(queues).filter(number -> number != 0))
                .number("queue_size", Optional.of(queueSize).filter(number -> number != 0));
        virtio.format(driver).bodyIfAny(body -> BackingStore.formatMetadataCache(body, metadataCache));
    }

    /** The same driver with a name and a format. */
    public DiskDriver with(String newName, ImageFormat newFormat) {
        return new DiskDriver(
                Optional.of(newName),
                Optional.of(newFormat),
                cache,
                errorPolicy,
                readErrorPolicy,
                io,
                ioEventFd,
                eventIndex,
                copyOnRead,
                discard,
                ioThread,
                detectZeroes,
                queues,
                queueSize,
                virtio,
                metadataCache);
    }
}
