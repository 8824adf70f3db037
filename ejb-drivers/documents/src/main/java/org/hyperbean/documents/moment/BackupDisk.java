package org.hyperbean.documents.moment;

import java.util.Optional;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.storage.ImageFormat;
import org.hyperbean.documents.storage.StorageSource;
import org.hyperbean.documents.storage.StorageType;
import org.hyperbean.documents.xml.XmlChoice;
import org.hyperbean.documents.xml.XmlElement;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.documents.xml.XmlValues;
import org.hyperbean.documents.xml.XmlWriter;

/**
 * A {@code <disk>} of a backup.
 *
 * @param name the disk's target
 * @param saved whether the disk takes part; if not, nothing else is known of it
 * @param incremental the checkpoint since which changes are saved
 * @param exportName the name under which a client finds the disk
 * @param exportBitmap the name under which a client finds what has changed
 * @param store where the data go, or where a backup that is pulled keeps what the guest overwrites
 */
public record BackupDisk(
        String name,
        boolean saved,
        Optional<Mode> mode,
        Optional<String> incremental,
        Optional<String> exportName,
        Optional<String> exportBitmap,
        Optional<ImageFormat> format,
        Optional<StorageSource> store) {

    /** How much is saved. */
    public enum Mode implements XmlChoice {
        FULL,
        INCREMENTAL
    }

    /** A disk of which nothing more is said. */
    static BackupDisk of(String name, boolean saved) {
        return new BackupDisk(
                name,
                saved,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static BackupDisk parse(XmlElement disk, BackupDocument.Mode mode) {
        String name =
                disk.attribute("name").orElseThrow(() -> XmlErrors.document("missing name from disk backup element"));
        if (!XmlValues.yesNo(disk, "backup").orElse(true)) {
            return of(name, false);
        }
        boolean push = mode == BackupDocument.Mode.PUSH;
        Optional<Mode> own = XmlValues.choice(disk, "backupmode", Mode.class);
        StorageType type = StorageType.parse(disk.attribute("type"));
        Optional<ImageFormat> format = disk.childAttribute("driver", "type")
                .filter(text -> !text.isEmpty())
                .map(ImageFormat::parse);
        if (type != StorageType.FILE && type != StorageType.BLOCK) {
            throw XmlErrors.document("unsupported disk backup type '%s'".formatted(type.text()));
        }
        StorageSource store = disk.child(element(mode))
                .map(element -> StorageSource.parse(element, type, ParseOptions.INACTIVE))
                .orElseGet(() -> StorageSource.none(type));
        return new BackupDisk(
                name,
                true,
                own,
                disk.attribute("incremental"),
                disk.attribute("exportname").filter(_ -> !push),
                disk.attribute("exportbitmap").filter(_ -> !push),
                format,
                Optional.of(store));
    }

    void format(XmlWriter out, BackupDocument.Mode backup) {
        XmlWriter.Open disk = out.element("disk").attribute("name", name).yesNo("backup", Optional.of(saved));
        if (!saved) {
            disk.end();
            return;
        }
        disk.choice("type", store.map(StorageSource::type))
                .choice("backupmode", mode)
                .attribute("incremental", incremental)
                .attribute("exportname", exportName)
                .attribute("exportbitmap", exportBitmap)
                .body(body -> {
                    format.ifPresent(image ->
                            body.element("driver").attribute("type", image).end());
                    store.ifPresent(where -> where.format(body, element(backup), SnapshotDisk.IMAGE));
                });
    }

    BackupDisk storedIn(StorageSource where) {
        return new BackupDisk(name, saved, mode, incremental, exportName, exportBitmap, format, Optional.of(where));
    }

    BackupDisk saving(Mode how, Optional<String> since) {
        return new BackupDisk(name, saved, Optional.of(how), since, exportName, exportBitmap, format, store);
    }

    private static String element(BackupDocument.Mode mode) {
        return mode == BackupDocument.Mode.PUSH ? "target" : "scratch";
    }
}
