package org.hyperbean.documents.capabilities;

import java.util.List;
import java.util.Optional;

/** The processor models that libvirt 9.0.0 knows by name, in its order. */
public final class ProcessorModels {
    private static final List<String> X86 = List.of(
            "486",
            "pentium",
            "pentium2",
            "pentium3",
            "pentiumpro",
            "coreduo",
            "n270",
            "core2duo",
            "qemu32",
            "kvm32",
            "cpu64-rhel5",
            "cpu64-rhel6",
            "qemu64",
            "kvm64",
            "Conroe",
            "Penryn",
            "Nehalem",
            "Nehalem-IBRS",
            "Westmere",
            "Westmere-IBRS",
            "SandyBridge",
            "SandyBridge-IBRS",
            "IvyBridge",
            "IvyBridge-IBRS",
            "Haswell-noTSX",
            "Haswell-noTSX-IBRS",
            "Haswell",
            "Haswell-IBRS",
            "Broadwell-noTSX",
            "Broadwell-noTSX-IBRS",
            "Broadwell",
            "Broadwell-IBRS",
            "Skylake-Client",
            "Skylake-Client-IBRS",
            "Skylake-Client-noTSX-IBRS",
            "Skylake-Server",
            "Skylake-Server-IBRS",
            "Skylake-Server-noTSX-IBRS",
            "Cascadelake-Server",
            "Cascadelake-Server-noTSX",
            "Icelake-Client",
            "Icelake-Client-noTSX",
            "Icelake-Server",
            "Icelake-Server-noTSX",
            "Cooperlake",
            "Snowridge",
            "athlon",
            "phenom",
            "Opteron_G1",
            "Opteron_G2",
            "Opteron_G3",
            "Opteron_G4",
            "Opteron_G5",
            "EPYC",
            "EPYC-IBPB",
            "EPYC-Rome",
            "EPYC-Milan",
            "Dhyana");
    private static final List<String> POWER =
            List.of("POWER6", "POWER7", "POWER8", "POWER9", "POWER10", "POWERPC_e5500", "POWERPC_e6500");

    private ProcessorModels() {}

    /** The models of an architecture; empty when libvirt knows nothing of the architecture's processors. */
    public static Optional<List<String>> of(String architecture) {
        return switch (architecture) {
            case "i686", "x86_64" -> Optional.of(X86);
            case "ppc64", "ppc64le" -> Optional.of(POWER);
            // Any name is as good as another one there.
            case "armv6l", "armv7l", "armv7b", "aarch64", "s390", "s390x" -> Optional.of(List.of());
            default -> Optional.empty();
        };
    }
}
