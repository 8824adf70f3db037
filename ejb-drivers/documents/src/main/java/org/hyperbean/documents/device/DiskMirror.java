package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.storage.BackingStore;
import org.hyperbean.documents.storage.ImageFormat;
import org.hyperbean.documents.storage.StorageSource;
import org.hyperbean.documents.storage.StorageType;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * The {@code <mirror>} of a running guest's disk: where a job copies the contents.
 *
 * @param index the number that the hypervisor knows the copy under
 * @param metadataCache in bytes; 0 where nothing is said
 */
public record DiskMirror(
        Job job,
        Optional<State> ready,
        Optional<ImageFormat> format,
        long metadataCache,
        Optional<Long> index,
        StorageSource source,
        Optional<BackingStore> below) {

    /** What copies. */
    public enum Job implements XmlChoice {
        NONE,
        PULL,
        COPY,
        COMMIT,
        ACTIVE_COMMIT,
        BACKUP
    }

    /** How far it is. */
    public enum State implements XmlChoice {
        NONE,
        YES,
        ABORT,
        PIVOT
    }

    static DiskMirror parse(XmlElement mirror, ParseOptions options) {
        Job job = mirror.attribute("job").map(DiskMirror::job).orElse(Job.COPY);
        return mirror.attribute("type").isPresent() ? parse(mirror, job, options) : parseOld(mirror, job);
    }

    private static DiskMirror parse(XmlElement mirror, Job job, ParseOptions options) {
        StorageType type = StorageType.parse(mirror.attribute("type"));
        Optional<ImageFormat> format = mirror.childAttribute("format", "type")
                .filter(text -> !text.isEmpty())
                .map(ImageFormat::parse);
        Optional<Long> index = mirror.childAttribute("source", "index")
                .filter(text -> !text.isEmpty())
                .map(DiskMirror::index);
        XmlElement source =
                mirror.child("source").orElseThrow(() -> XmlErrors.document("mirror requires source element"));
        StorageSource storage = StorageSource.parse(source, type, options);
        Optional<BackingStore> below = BackingStore.parse(mirror, options);
        Optional<State> ready = ready(mirror);
        return new DiskMirror(job, ready, format, BackingStore.metadataCache(mirror), index, storage, below);
    }

    /** The form that libvirt once wrote, with the file in an attribute. */
    private static DiskMirror parseOld(XmlElement mirror, Job job) {
        if (job != Job.COPY) {
            throw XmlErrors.document("mirror without type only supported by copy job");
        }
        Optional<ImageFormat> format = mirror.attribute("format").map(ImageFormat::parse);
        String file = mirror.attribute("file").orElseThrow(() -> XmlErrors.document("mirror requires file name"));
        return new DiskMirror(
                job, ready(mirror), format, 0, Optional.empty(), StorageSource.ofFile(file), Optional.empty());
    }

    /** The same copy at another point. */
    public DiskMirror withState(State state) {
        return new DiskMirror(job, Optional.of(state), format, metadataCache, index, source, below);
    }

    /** The same copy with something below it. */
    public DiskMirror withBelow(Optional<BackingStore> image) {
        return new DiskMirror(job, ready, format, metadataCache, index, source, image);
    }

    void format(XmlWriter out, FormatOptions options) {
        boolean old = source.type() == StorageType.FILE && job == Job.COPY;
        out.element("mirror")
                .attribute("type", source.type())
                .attribute("file", source.path().filter(_ -> old))
                .choice("format", format.filter(_ -> old))
                .attribute("job", job)
                .choice("ready", ready)
                .body(body -> {
                    BackingStore.format(body, format, metadataCache);
                    source.format(body, options, Optional.empty(), index);
                    below.ifPresent(next -> next.format(body, options));
                });
    }

    private static Job job(String text) {
        return XmlChoice.find(Job.class, text)
                .filter(job -> job != Job.NONE)
                .orElseThrow(() -> XmlErrors.unsupported("unknown mirror job type '" + text + "'"));
    }

    private static Optional<State> ready(XmlElement mirror) {
        return mirror.attribute("ready")
                .map(text -> XmlChoice.find(State.class, text)
                        .orElseThrow(() -> XmlErrors.document("unknown mirror ready state " + text)))
                .filter(state -> state != State.NONE);
    }

    private static long index(String text) {
        return Numbers.unsigned(text, Numbers.DECIMAL)
                .orElseThrow(() -> XmlErrors.document("invalid storage source index '" + text + "'"));
    }
}
