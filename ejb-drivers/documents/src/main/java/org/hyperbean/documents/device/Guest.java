package org.hyperbean.documents.device;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hyperbean.documents.storage.SecurityLabelOverride;

/** What a device may ask of the guest that it is part of. */
public interface Guest {
    /** The architectures of x86. */
    Set<String> X86 = Set.of("i686", "x86_64");

    /** Whether the guest brings its own kernel: {@code <type>hvm</type>}. */
    boolean isFullyVirtual();

    /** The architecture, such as {@code x86_64}. */
    Optional<String> architectureName();

    /** How its operating system is run, such as {@code hvm}. */
    String osTypeName();

    /** The hypervisor that the document is written for, such as {@code kvm}. */
    String hypervisorName();

    /** All devices of a kind. */
    <D extends Device> Stream<D> devices(Class<D> kind);

    /** How many NUMA nodes the guest has; 0 when it knows nothing of them. */
    int numaNodes();

    /** Refuses labels of a device that override those of a security driver which does not label. */
    void checkLabels(List<SecurityLabelOverride> labels);

    /** Whether the guest is for an x86 processor. */
    default boolean isX86() {
        return architectureName().filter(X86::contains).isPresent();
    }

    /** Whether the guest is for a POWER processor of 64 bits. */
    default boolean isPower64() {
        return architectureName().filter(name -> name.startsWith("ppc64")).isPresent();
    }

    /** Whether devices can be plugged into a USB controller. */
    default boolean hasUsb() {
        return devices(Controller.class)
                .filter(controller -> controller.type() == Controller.Type.USB)
                .anyMatch(controller -> !controller.model().equals(Optional.of("none")));
    }
}
