package org.hyperbean.documents.device;

import java.util.Optional;
import java.util.stream.Stream;

/** What a device may ask of the guest that it is part of. */
public interface Guest {
    /** Whether the guest brings its own kernel: {@code <type>hvm</type>}. */
    boolean isFullyVirtual();

    /** The architecture, such as {@code x86_64}. */
    Optional<String> architectureName();

    /** Whether the guest's label for a security driver, named or not, forbids labels of single files. */
    boolean forbidsLabels(Optional<String> model);

    /** All devices of a kind. */
    <D extends Device> Stream<D> devices(Class<D> kind);
}
