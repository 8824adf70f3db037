package org.hyperbean.drivers.qemu.defaults;

import java.util.Optional;
import org.hyperbean.documents.domain.Architecture;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.OperatingSystem;

/** The kinds of machine whose parts the defaults know. */
enum GuestMachine {
    /** Intel's 440FX with its PIIX3 south bridge: {@code pc} and all {@code pc-i440fx} versions. */
    I440FX,
    /** Intel's Q35 with PCI Express. */
    Q35,
    /** A machine whose parts are not known: nothing is added to it but what it says itself. */
    OTHER;

    static GuestMachine of(DomainDocument document) {
        OperatingSystem os = document.os();
        String machine = os.machine().orElse("");
        if (!isX86(os.architecture())) {
            return OTHER;
        }
        boolean oldName = machine.equals("pc") || machine.startsWith("pc-0.") || machine.startsWith("pc-1.");
        if (oldName || machine.startsWith("pc-i440fx") || machine.startsWith("rhel")) {
            return I440FX;
        }
        return machine.equals("q35") || machine.startsWith("pc-q35") ? Q35 : OTHER;
    }

    private static boolean isX86(Optional<String> architecture) {
        return architecture.filter(Architecture::isX86).isPresent();
    }
}
