package org.hyperbean.rpc.protocol;

import java.util.List;
import org.hyperbean.driver.PassedDescriptor;

/**
 * The result of a call together with the file descriptors that came with it.
 *
 * @param descriptors they belong to whoever gets this value
 */
public record WithDescriptors<R>(R result, List<PassedDescriptor> descriptors) {
    /** Keeps a copy of the list. */
    public WithDescriptors {
        descriptors = List.copyOf(descriptors);
    }

    /** A result that nothing comes with. */
    public static <R> WithDescriptors<R> without(R result) {
        return new WithDescriptors<>(result, List.of());
    }
}
