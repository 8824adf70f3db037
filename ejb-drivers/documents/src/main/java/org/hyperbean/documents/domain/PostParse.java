package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.ParseOptions;

/**
 * Completes a document that was read, then checks it, in libvirt's order: the driver's rules for the machine, each
 * device, what all hypervisors share, the driver's addresses.
 */
final class PostParse {
    private PostParse() {}

    static DomainDocument complete(DomainDocument parsed, ParseOptions options, DomainRules rules) {
        DomainDocument document = rules.machine(parsed);
        document = PortNumbers.complete(SerialConsole.pair(document));
        document = rules.defaultDevices(document);
        DomainDocument known = ImplicitDevices.complete(document);
        document = known.mapDevices(
                devices -> devices.map(device -> rules.device(device, known).complete(known)));
        document = complete(document, options);
        document = rules.addresses(document);
        rules.features().check(document);
        return document;
    }

    /** Refuses a completed document that nobody can run. */
    static void check(DomainDocument completed, DomainRules rules) {
        rules.validate(completed);
        completed.devices().all().forEach(device -> {
            DeviceConflicts.refuseUnassigned(device);
            device.validate(completed);
        });
        DomainChecks.check(completed);
    }

    /** What all hypervisors share. */
    private static DomainDocument complete(DomainDocument given, ParseOptions options) {
        given.os().completeInit();
        DomainDocument document = given.withVcpus(given.vcpus().complete());
        Optional<Numa> numa = document.platform().numa();
        document = document.withMemory(document.memory()
                .complete(
                        numa.map(Numa::memoryKiB).orElse(0L), document.devices().memoryKiB(), options.update()));
        document = document.withOs(document.os().completeFirmware());
        document = document.withTuning(document.tuning().complete(document.numaNodes()));
        PanicDevices.refuseDuplicates(document);
        document = bootDevices(document);
        document.platform().clock().complete();
        document.platform().cpu().ifPresent(Cpu::complete);
        return document;
    }

    /** A guest that names nothing to boot from boots from its hard disk. */
    private static DomainDocument bootDevices(DomainDocument document) {
        OperatingSystem os = document.os();
        if (os.type() != OsType.HVM) {
            return document;
        }
        boolean perDevice = BootOrders.check(document);
        return os.bootDevices().isEmpty() && !perDevice
                ? document.withOs(os.withBootDevices(List.of(BootDevice.HD)))
                : document;
    }
}
