package org.hyperbean.drivers.qemu.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.domain.ClockOffset;
import org.hyperbean.documents.domain.DirectBoot;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.FeatureName;
import org.hyperbean.documents.domain.LifecycleActions;

/** Clock, what follows the guest's end, and what is booted. */
final class BootArguments {
    private BootArguments() {}

    static List<String> of(DomainDocument document) {
        List<String> arguments = new ArrayList<>();
        String base = document.platform()
                        .clock()
                        .offset()
                        .equals(new ClockOffset.Following(ClockOffset.Basis.LOCALTIME, false))
                ? "localtime"
                : "utc";
        arguments.addAll(List.of("-rtc", "base=" + base));
        if (restartsNever(document.platform().actions())) {
            arguments.add("-no-reboot");
        }
        arguments.add("-no-shutdown");
        if (!document.platform().features().has(FeatureName.ACPI)) {
            arguments.add("-no-acpi");
        }
        boolean menu = document.os().boot().menu().enabled().equals(Optional.of(true));
        arguments.addAll(List.of("-boot", menu ? "menu=on,strict=on" : "strict=on"));
        arguments.addAll(direct(document.os().direct()));
        return arguments;
    }

    /** QEMU then treats the guest's reset as its end. */
    private static boolean restartsNever(LifecycleActions actions) {
        return switch (actions.reboot()) {
            case DESTROY, PRESERVE, COREDUMP_DESTROY -> true;
            case RESTART, RENAME_RESTART, COREDUMP_RESTART -> false;
        };
    }

    private static List<String> direct(DirectBoot boot) {
        List<String> arguments = new ArrayList<>();
        boot.kernel().ifPresent(file -> arguments.addAll(List.of("-kernel", file)));
        boot.initrd().ifPresent(file -> arguments.addAll(List.of("-initrd", file)));
        boot.commandLine().ifPresent(line -> arguments.addAll(List.of("-append", line)));
        boot.deviceTree().ifPresent(file -> arguments.addAll(List.of("-dtb", file)));
        return arguments;
    }
}
