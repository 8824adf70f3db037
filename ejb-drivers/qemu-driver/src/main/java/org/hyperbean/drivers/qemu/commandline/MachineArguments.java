package org.hyperbean.drivers.qemu.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hyperbean.documents.device.DeviceElement;
import org.hyperbean.documents.domain.Cpu;
import org.hyperbean.documents.domain.CpuFeature;
import org.hyperbean.documents.domain.CpuModel;
import org.hyperbean.documents.domain.CpuTopology;
import org.hyperbean.documents.domain.DomainDocument;
import org.hyperbean.documents.domain.DomainType;
import org.hyperbean.documents.domain.Vcpus;

/** Name, machine, processors and memory. */
final class MachineArguments {
    private static final int KIB_PER_MIB = 1024;

    private MachineArguments() {}

    static List<String> of(DomainDocument document) {
        List<String> arguments = new ArrayList<>();
        long memoryKiB = document.memory().totalKiB();
        arguments.addAll(List.of("-name", "guest=" + Commas.escape(document.name()) + ",debug-threads=on", "-S"));
        arguments.addAll(List.of("-machine", machine(document)));
        arguments.addAll(List.of("-accel", document.identity().type() == DomainType.KVM ? "kvm" : "tcg"));
        document.platform().cpu().map(MachineArguments::cpu).ifPresent(cpu -> arguments.addAll(List.of("-cpu", cpu)));
        arguments.addAll(List.of("-m", Long.toString(memoryKiB / KIB_PER_MIB)));
        arguments.addAll(DeviceArgument.option("-object")
                .with("qom-type", "memory-backend-ram")
                .with("id", "pc.ram")
                .with("size", memoryKiB * 1024)
                .arguments());
        arguments.addAll(List.of("-overcommit", "mem-lock=off"));
        arguments.addAll(List.of("-smp", processors(document)));
        arguments.addAll(List.of("-uuid", document.uuid().toString()));
        if (document.devices().of(DeviceElement.GRAPHICS).findAny().isEmpty()) {
            arguments.addAll(List.of("-display", "none"));
        }
        return arguments;
    }

    private static String machine(DomainDocument document) {
        String type = document.os().machine().orElse("pc");
        return Commas.join(Commas.escape(type), "usb=off", "dump-guest-core=off", "memory-backend=pc.ram");
    }

    private static String cpu(Cpu cpu) {
        StringBuilder text = new StringBuilder(
                switch (cpu.mode()) {
                    case HOST_PASSTHROUGH -> "host";
                    case MAXIMUM, HOST_MODEL -> "max";
                    case CUSTOM -> cpu.model().flatMap(CpuModel::name).orElse("qemu64");
                });
        for (CpuFeature feature : cpu.features()) {
            boolean wanted =
                    feature.policy() != CpuFeature.Policy.DISABLE && feature.policy() != CpuFeature.Policy.FORBID;
            text.append(',').append(Commas.escape(feature.name())).append(wanted ? "=on" : "=off");
        }
        return text.toString();
    }

    private static String processors(DomainDocument document) {
        Vcpus vcpus = document.vcpus();
        Optional<CpuTopology> topology = document.platform().cpu().flatMap(Cpu::topology);
        String parts =
                topology.map(MachineArguments::parts).orElse("sockets=" + vcpus.maximum() + ",cores=1,threads=1");
        String hotplug = vcpus.online() < vcpus.maximum() ? "maxcpus=" + vcpus.maximum() + "," : "";
        return vcpus.online() + "," + hotplug + parts;
    }

    private static String parts(CpuTopology topology) {
        return "sockets=%d,dies=%d,cores=%d,threads=%d"
                .formatted(topology.sockets(), topology.dies(), topology.cores(), topology.threads());
    }
}
