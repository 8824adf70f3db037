package org.hyperbean.documents.storage;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.ScaledSize;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/** A {@code <backingStore>}: the image below another one, or the certainty that there is none. */
public sealed interface BackingStore {

    /** There is no image below. */
    record End() implements BackingStore {}

    /**
     * An image.
     *
     * @param index the number that a running hypervisor knows it under
     * @param metadataCache the most that the hypervisor keeps of the image's metadata in memory, in bytes; 0 where
     *     nothing is said
     * @param below the image below this one, where anything is known of it
     */
    record Image(
            Optional<Long> index,
            ImageFormat format,
            long metadataCache,
            StorageSource source,
            Optional<BackingStore> below)
            implements BackingStore {}

    /** Reads the element inside a disk, a mirror or another one of its kind. */
    static Optional<BackingStore> parse(XmlElement parent, ParseOptions options) {
        return parent.child("backingStore").map(element -> read(element, options));
    }

    private static BackingStore read(XmlElement element, ParseOptions options) {
        if (element.attribute("type").isEmpty()) {
            return new End();
        }
        String format = element.childAttribute("format", "type")
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> XmlErrors.document("missing disk backing store format"));
        XmlElement source =
                element.child("source").orElseThrow(() -> XmlErrors.document("missing disk backing store source"));
        StorageType type = StorageType.parse(element.attribute("type"));
        ImageFormat known = ImageFormat.parse(format);
        Optional<Long> index = element.attribute("index")
                .filter(_ -> !options.inactive())
                .map(BackingStore::index)
                .filter(number -> number != 0);
        long cache = metadataCache(element);
        StorageSource parsed = StorageSource.parse(source, type, options);
        return new Image(index, known, cache, parsed, parse(element, options));
    }

    /** Writes the element. */
    default void format(XmlWriter out, FormatOptions options) {
        if (!(this instanceof Image image)) {
            out.element("backingStore").end();
            return;
        }
        out.element("backingStore")
                .attribute("type", image.source().type())
                .number("index", image.index().filter(_ -> !options.inactive()))
                .body(body -> {
                    format(body, Optional.of(image.format()), image.metadataCache());
                    image.source().format(body, options);
                    image.below().ifPresent(next -> next.format(body, options));
                });
    }

    /** Writes a {@code <format>}, unless there is nothing in it. */
    static void format(XmlWriter out, Optional<ImageFormat> format, long metadataCache) {
        out.element("format").choice("type", format).bodyIfAny(body -> formatMetadataCache(body, metadataCache));
    }

    /** The size of the cache that a {@code <format>} in an element asks for, in bytes. */
    static long metadataCache(XmlElement parent) {
        return parent.descendant("format", "metadata_cache", "max_size")
                .map(size -> ScaledSize.bytes(size, "./format/metadata_cache/max_size"))
                .orElse(0L);
    }

    /** Writes a {@code <metadata_cache>} where a size is asked for. */
    static void formatMetadataCache(XmlWriter out, long bytes) {
        if (bytes != 0) {
            out.element("metadata_cache")
                    .body(body ->
                            body.element("max_size").attribute("unit", "bytes").text(Long.toUnsignedString(bytes)));
        }
    }

    private static long index(String text) {
        return Numbers.unsigned(text, Numbers.DECIMAL)
                .orElseThrow(() -> XmlErrors.document("invalid storage source index '" + text + "'"));
    }
}
