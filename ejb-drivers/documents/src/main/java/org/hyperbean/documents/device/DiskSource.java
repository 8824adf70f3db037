package org.hyperbean.documents.device;

import java.util.Optional;
import org.hyperbean.documents.FormatOptions;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.storage.BackingStore;
import org.hyperbean.documents.storage.Encryption;
import org.hyperbean.documents.storage.StorageAuthentication;
import org.hyperbean.documents.storage.StorageSource;
import org.hyperbean.documents.storage.StorageType;
import org.hyperbean.documents.xml.Numbers;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * What is behind a disk.
 *
 * @param storage where the contents are
 * @param below what is known of the image below
 * @param startupPolicy what to do when the medium is missing
 * @param index the number that a running hypervisor knows the image under
 * @param readOnly whether the guest may not write
 * @param shareable whether other guests may use the contents at the same time
 * @param loginInDisk whether the login stands in the disk, where older documents have it, rather than in the source
 * @param encryptionInDisk whether the encryption stands in the disk
 */
public record DiskSource(
        StorageSource storage,
        Optional<BackingStore> below,
        Optional<StartupPolicy> startupPolicy,
        Optional<Long> index,
        boolean readOnly,
        boolean shareable,
        boolean loginInDisk,
        boolean encryptionInDisk) {

    static DiskSource parse(XmlElement disk, ParseOptions options) {
        StorageType type = XmlValues.choice(disk, "type", StorageType.class).orElse(StorageType.FILE);
        Optional<XmlElement> source = disk.child("source");
        StorageSource storage = source.map(element -> StorageSource.parse(element, type, options))
                .orElse(StorageSource.NONE);
        Optional<Long> index = source.flatMap(element -> element.attribute("index"))
                .filter(_ -> !options.inactive())
                .map(DiskSource::index)
                .filter(number -> number != 0);
        boolean readOnly = disk.child("readonly").isPresent();
        boolean shareable = disk.child("shareable").isPresent();
        Optional<StorageAuthentication> login = disk.child("auth").map(auth -> {
            refuse(storage.authentication(), "auth");
            return StorageAuthentication.parse(auth);
        });
        Optional<Encryption> encryption = disk.child("encryption").map(how -> {
            refuse(storage.encryption(), "encryption");
            return Encryption.parse(how);
        });
        return new DiskSource(
                storage.with(login.or(storage::authentication), encryption.or(storage::encryption)),
                BackingStore.parse(disk, options),
                Optional.empty(),
                index,
                readOnly,
                shareable,
                login.isPresent(),
                encryption.isPresent());
    }

    /** The same with the policy, which libvirt reads later than the rest. */
    DiskSource withPolicy(XmlElement disk) {
        return new DiskSource(
                storage,
                below,
                disk.child("source")
                        .flatMap(source -> XmlValues.choiceNotDefault(source, "startupPolicy", StartupPolicy.class)),
                index,
                readOnly,
                shareable,
                loginInDisk,
                encryptionInDisk);
    }

    /** Writes login, source and the images below. */
    void format(XmlWriter out, FormatOptions options) {
        storage.authentication().filter(_ -> loginInDisk).ifPresent(login -> login.format(out));
        storage.with(
                        storage.authentication().filter(_ -> !loginInDisk),
                        storage.encryption().filter(_ -> !encryptionInDisk))
                .format(out, options, startupPolicy.map(XmlChoice::text), index.filter(_ -> !options.inactive()));
        below.ifPresent(next -> next.format(out, options));
    }

    /** Writes the encryption, where it stands in the disk. */
    void formatEncryption(XmlWriter out) {
        storage.encryption().filter(_ -> encryptionInDisk).ifPresent(how -> how.format(out));
    }

    /** The kind of thing that the contents are in. */
    public StorageType type() {
        return storage.type();
    }

    /** The path on this host or the name on a server, where there is one. */
    public Optional<String> path() {
        return storage.path();
    }

    /** The same under a number by which a running hypervisor knows the image. */
    public DiskSource withIndex(long number) {
        return new DiskSource(
                storage, below, startupPolicy, Optional.of(number), readOnly, shareable, loginInDisk, encryptionInDisk);
    }

    /** The same with what is known of the image below. */
    public DiskSource withBelow(BackingStore image) {
        return new DiskSource(
                storage, Optional.of(image), startupPolicy, index, readOnly, shareable, loginInDisk, encryptionInDisk);
    }

    /** Something else, of which the same is said. */
    public DiskSource withStorage(StorageSource other, Optional<BackingStore> belowOther) {
        return new DiskSource(
                other, belowOther, startupPolicy, Optional.empty(), readOnly, shareable, loginInDisk, encryptionInDisk);
    }

    /** The same with what follows from the kind of place. */
    DiskSource complete(boolean alwaysReadOnly) {
        return new DiskSource(
                storage.complete(),
                below,
                startupPolicy,
                index,
                readOnly || alwaysReadOnly,
                shareable,
                loginInDisk,
                encryptionInDisk);
    }

    private static long index(String text) {
        return Numbers.unsigned(text, Numbers.DECIMAL)
                .orElseThrow(() -> XmlErrors.document("invalid disk index '" + text + "'"));
    }

    private static void refuse(Optional<?> first, String element) {
        if (first.isPresent()) {
            throw XmlErrors.unsupported("an <" + element + "> definition already found for disk source");
        }
    }
}
