package org.hyperbean.drivers.qemu;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.hyperbean.documents.device.Disk;
import org.hyperbean.documents.device.NetworkInterface;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;

/** What has to be there before a guest is started. */
final class StartChecks {
    private static final int NO_ENTRY = 2;

    private StartChecks() {}

    static void check(DomainDocument document) {
        document.devices().of(NetworkInterface.class).forEach(StartChecks::checkNetwork);
        document.devices().of(Disk.class).forEach(StartChecks::checkSource);
    }

    /** No driver offers networks yet. */
    private static void checkNetwork(NetworkInterface card) {
        if (card.type() == NetworkInterface.Type.NETWORK) {
            String detail =
                    "no network with matching name '" + card.sourceName().orElse("") + "'";
            throw LibvirtException.of(ErrorCode.NO_NETWORK, ErrorDomain.NETWORK, detail);
        }
    }

    private static void checkSource(Disk disk) {
        Optional<String> path = disk.source().flatMap(source -> source.path());
        if (path.filter(file -> !Files.exists(Path.of(file))).isPresent()) {
            String text = "Cannot access storage file '" + path.get() + "': No such file or directory";
            throw LibvirtException.systemError(ErrorDomain.STORAGE, NO_ENTRY, text);
        }
    }
}
