package org.hyperbean.documents.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hyperbean.documents.ParseOptions;
import org.hyperbean.documents.xml.XmlElement;

/** Reads a domain's parts in libvirt's order, so that the first of several errors is the one that libvirt reports. */
final class DomainReader {
    private final XmlElement root;
    private final ParseOptions options;

    private DomainReader(XmlElement root, ParseOptions options) {
        this.root = root;
        this.options = options;
    }

    static DomainDocument read(XmlElement root, ParseOptions options, DomainRules rules) {
        return new DomainReader(root, options).read(rules);
    }

    private DomainDocument read(DomainRules rules) {
        DomainIdentity identity = DomainIdentity.parse(root, options);
        GuestType guest = GuestType.parse(root, identity.type());
        DomainIdentity described = identity.described(root);
        List<SecurityLabelSetting> labels = SecurityLabelSetting.parseAll(root, options);
        DomainMemory memory = DomainMemory.parse(root);
        MemoryBacking backing = MemoryBacking.parse(root);
        BlockTuning blocks = BlockTuning.parse(root);
        MemoryTuning memoryTuning = MemoryTuning.parse(root);
        Vcpus vcpus = Vcpus.parse(root);
        IoThreads ioThreads = IoThreads.parse(root);
        CpuTuning cpus = CpuTuning.parse(root, vcpus, ioThreads, options);
        Optional<Cpu> cpu = root.child("cpu").map(Cpu::parse);
        Optional<Numa> numa = cpu.flatMap(Cpu::numa);
        Numa.checkProcessors(numa, vcpus.maximum());
        NumaTuning nodes = NumaTuning.parse(
                root, vcpus.placement(), numa.map(cells -> cells.cells().size()).orElse(0));
        Optional<ResourceSetting> resource = ResourceSetting.parse(root);
        Tuning tuning = new Tuning(blocks, memoryTuning, backing, ioThreads, cpus, nodes, resource);
        Platform platform = platform(cpu);
        OperatingSystem os = OperatingSystem.parse(root, guest, options);
        Devices devices = Devices.parse(root, options);
        Optional<LaunchSecurity> launch = LaunchSecurity.parse(root);
        IdMap idMap = IdMap.parse(root);
        boolean unnamed = root.childText("uuid").isEmpty();
        List<SystemInformation> information = information(unnamed ? Optional.empty() : Optional.of(identity.uuid()));
        OperatingSystem complete = os.withSmbios(root);
        KeyWrap keyWrap = KeyWrap.parse(root);
        return new DomainDocument(
                unnamed ? described.withUuid(uuid(information, identity.uuid())) : described,
                memory,
                tuning,
                placed(vcpus, tuning),
                information,
                complete,
                idMap,
                platform,
                devices,
                new Security(labels, keyWrap, launch),
                rules.namespace().flatMap(namespace -> namespace.parse(root)));
    }

    private Platform platform(Optional<Cpu> cpu) {
        Features features = Features.parse(root);
        LifecycleActions actions = LifecycleActions.parse(root);
        PowerManagement powerManagement = PowerManagement.parse(root);
        PerformanceEvents events = PerformanceEvents.parse(root);
        return new Platform(features, cpu, Clock.parse(root), actions, powerManagement, events);
    }

    private List<SystemInformation> information(Optional<UUID> uuid) {
        return root.children("sysinfo").stream()
                .map(element -> SystemInformation.parse(element, uuid))
                .toList();
    }

    /** A domain that does not tell its UUID may tell it among what the machine says of itself. */
    private static UUID uuid(List<SystemInformation> information, UUID random) {
        return information.stream()
                .flatMap(element -> element.uuid().stream())
                .findFirst()
                .orElse(random);
    }

    /** A guest whose memory the host places is placed by it altogether, unless it is bound somewhere. */
    private static Vcpus placed(Vcpus vcpus, Tuning tuning) {
        boolean free = vcpus.cpuSet().isEmpty() && tuning.cpus().pinning().isEmpty();
        return tuning.nodes().isAutomatic() && free ? vcpus.placed(Vcpus.Placement.AUTO) : vcpus;
    }
}
