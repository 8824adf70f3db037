package org.hyperbean.drivers.test;

import java.util.Optional;
import org.hyperbean.documents.device.Controller;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** Who needs an I/O thread of a domain. */
final class IoThreadUse {
    private IoThreadUse() {}

    /**
     * Refuses to take away a thread that there is not, or that a device needs.
     *
     * @throws LibvirtException invalid argument
     */
    static void check(DomainDocument document, long thread) {
        if (!document.tuning().ioThreads().has(thread)) {
            throw refused("cannot find IOThread '%d' in iothreadids list".formatted(thread));
        }
        document.devices(Disk.class)
                .filter(disk -> disk.driver().ioThread().equals(Optional.of(thread)))
                .findFirst()
                .ifPresent(disk -> {
                    throw refused("cannot remove IOThread %d since it is being used by disk '%s'"
                            .formatted(thread, disk.target().name().orElse("")));
                });
        if (document.devices(Controller.class)
                .anyMatch(controller -> controller.driver().ioThread() == thread)) {
            throw refused("cannot remove IOThread '%d' since it is being used by controller".formatted(thread));
        }
    }

    static LibvirtException refused(String detail) {
        return LibvirtException.of(ErrorCode.INVALID_ARG, ErrorDomain.DOMAIN, detail);
    }
}
