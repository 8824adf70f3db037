package org.hyperbean.documents.storage;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <source>} of a disk, of an image below another one, of a snapshot's or a backup's disk: where the contents
 * are and how they are reached. The type stands in the element around it.
 *
 * @param slice the part of a file that the image is in
 * @param labels what security drivers are to do with the file, unlike the rest of the guest
 */
public record StorageSource(
        StorageLocation location,
        Optional<StorageSlice> slice,
        List<SecurityLabelOverride> labels,
        Optional<StorageAuthentication> authentication,
        Optional<Encryption> encryption,
        Optional<Reservations> reservations) {

    /** A source that names nothing. */
    public static final StorageSource NONE = none(StorageType.FILE);

    /** Keeps a copy, so that the value cannot change. */
    public StorageSource {
        labels = List.copyOf(labels);
    }

    /** A file. */
    public static StorageSource ofFile(String path) {
        return of(new StorageLocation.Local(StorageType.FILE, Optional.of(path), Optional.empty()));
    }

    /** A source of a type that names nothing. */
    public static StorageSource none(StorageType type) {
        return of(new StorageLocation.Local(type, Optional.empty(), Optional.empty()));
    }

    /** A place without anything more to say about it. */
    public static StorageSource of(StorageLocation location) {
        return new StorageSource(
                location, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Reads the element. */
    public static StorageSource parse(XmlElement source, StorageType type, ParseOptions options) {
        StorageLocation location = StorageLocation.parse(source, type);
        Optional<StorageAuthentication> authentication = source.child("auth").map(StorageAuthentication::parse);
        Optional<Encryption> encryption = source.child("encryption").map(Encryption::parse);
        Optional<Reservations> reservations = source.child("reservations").map(Reservations::parse);
        Optional<StorageSlice> slice = StorageSlice.parse(source);
        return new StorageSource(
                location,
                slice,
                SecurityLabelOverride.parseAll(source, options),
                authentication,
                encryption,
                reservations);
    }

    /** Writes the element, unless there is nothing in it. */
    public void format(XmlWriter out, FormatOptions options) {
        format(out, "source", options);
    }

    /** Writes the element under another name, unless there is nothing in it. */
    public void format(XmlWriter out, String name, FormatOptions options) {
        format(out.element(name), options, Optional.empty(), Optional.empty());
    }

    /**
     * Writes the element, unless there is nothing in it.
     *
     * @param startupPolicy what to do when a medium is missing
     * @param index the number that a running hypervisor knows the image under
     */
    public void format(XmlWriter out, FormatOptions options, Optional<String> startupPolicy, Optional<Long> index) {
        format(out.element("source"), options, startupPolicy, index);
    }

    private void format(
            XmlWriter.Open source, FormatOptions options, Optional<String> startupPolicy, Optional<Long> index) {
        boolean network = location.type() == StorageType.NETWORK;
        location.attributes(source);
        source.attribute("startupPolicy", startupPolicy.filter(_ -> !network));
        source.number("index", index);
        source.bodyIfAny(body -> {
            location.children(body, options);
            slice.ifPresent(part -> part.format(body));
            if (!network) {
                labels.forEach(label -> label.format(body, options));
            }
            // The login to a pool's volume is the pool's.
            authentication.filter(_ -> location.type() != StorageType.VOLUME).ifPresent(login -> login.format(body));
            encryption.ifPresent(how -> how.format(body));
            reservations.ifPresent(who -> who.format(body, options));
        });
    }

    /** The type that the element around the source names. */
    public StorageType type() {
        return location.type();
    }

    /** The path on this host or the name on a server, where there is one. */
    public Optional<String> path() {
        return location.path();
    }

    /** Whether nothing is named: a drive without a medium. */
    public boolean isEmpty() {
        return location.isEmpty();
    }

    /** The same source with another login and another encryption. */
    public StorageSource with(Optional<StorageAuthentication> login, Optional<Encryption> how) {
        return new StorageSource(location, slice, labels, login, how, reservations);
    }

    /** The same source with what the protocol adds to the names of images. */
    public StorageSource complete() {
        return location instanceof NetworkLocation network
                ? new StorageSource(network.withUnit(), slice, labels, authentication, encryption, reservations)
                : this;
    }
}
