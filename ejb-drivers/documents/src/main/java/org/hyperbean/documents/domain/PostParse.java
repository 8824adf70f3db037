package org.hyperbean.documents.domain;

import java.util.List;
import org.hyperbean.documents.ParseOptions;

/**
 * Completes a document that was read: first what all hypervisors share, then the driver's rules, in libvirt's order.
 */
final class PostParse {
    private PostParse() {}

    static DomainDocument complete(DomainDocument parsed, ParseOptions options, DomainRules rules) {
        DomainDocument document = parsed.withMemory(parsed.memory().complete(numaMemory(parsed), options.update()));
        document = bootDevices(document);
        document = rules.machine(document);
        PanicDevices.refuseDuplicates(document);
        document = PortNumbers.complete(SerialConsole.pair(document));
        document = rules.defaultDevices(document);
        DomainDocument known = ImplicitDevices.complete(document);
        document = known.mapDevices(
                devices -> devices.map(device -> rules.device(device, known).complete(known)));
        document = rules.addresses(document);
        DomainDocument completed = document;
        rules.validate(completed);
        completed.devices().all().forEach(device -> device.validate(completed));
        DomainChecks.check(completed);
        return completed;
    }

    private static long numaMemory(DomainDocument document) {
        return document.platform().cpu().flatMap(Cpu::numa).map(Numa::memoryKiB).orElse(0L);
    }

    /** A guest that names nothing to boot from boots from its hard disk. */
    private static DomainDocument bootDevices(DomainDocument document) {
        OperatingSystem os = document.os();
        boolean perDevice = document.devices().all().stream()
                .anyMatch(device -> device.info().bootOrder().isPresent());
        if (os.type() != OsType.HVM || !os.bootDevices().isEmpty() || perDevice) {
            return document;
        }
        return document.withOs(os.withBootDevices(List.of(BootDevice.HD)));
    }
}
