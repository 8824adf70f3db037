package org.hyperbean.documents.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.DiskSource;
import org.hyperbean.documents.device.VideoDevice;
import org.hyperbean.documents.xml.XmlErrors;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** The checks that documents of every hypervisor must pass. */
final class DomainChecks {
    private DomainChecks() {}

    static void check(DomainDocument document) {
        document.devices().of(Disk.class).forEach(DomainChecks::hasSource);
        targetsDiffer(document);
        onePrimaryVideo(document);
    }

    private static void onePrimaryVideo(DomainDocument document) {
        long primaries = document.devices()
                .of(VideoDevice.class)
                .filter(VideoDevice::primary)
                .count();
        if (primaries > 1) {
            throw XmlErrors.unsupported("Only one primary video device is supported");
        }
    }

    private static void hasSource(Disk disk) {
        boolean removable = disk.kind() == Disk.Kind.CDROM || disk.kind() == Disk.Kind.FLOPPY;
        if (disk.source().isEmpty() && !removable) {
            throw LibvirtException.of(
                    ErrorCode.NO_SOURCE, ErrorDomain.DOMAIN, disk.target().device());
        }
    }

    private static void targetsDiffer(DomainDocument document) {
        Map<String, Disk> seen = new HashMap<>();
        document.devices().of(Disk.class).forEach(disk -> {
            Disk other = seen.put(disk.target().device(), disk);
            if (other != null) {
                throw XmlErrors.document("target '%s' duplicated for disk sources '%s' and '%s'"
                        .formatted(disk.target().device(), path(other), path(disk)));
            }
        });
    }

    private static String path(Disk disk) {
        return Optional.of(disk).flatMap(Disk::source).flatMap(DiskSource::path).orElse("(null)");
    }
}
