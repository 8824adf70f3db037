package org.hyperbean.documents.device;

import java.util.Optional;
import java.util.stream.Stream;

/** What a device may ask of the guest that it is part of. */
public interface Guest {
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
}
