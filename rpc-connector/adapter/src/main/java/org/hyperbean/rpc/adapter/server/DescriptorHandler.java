package org.hyperbean.rpc.adapter.server;

import java.util.List;
import org.hyperbean.driver.PassedDescriptor;
import org.hyperbean.rpc.protocol.WithDescriptors;

/** Serves the calls of a procedure that passes file descriptors. */
@FunctionalInterface
public interface DescriptorHandler<A, R> {
    /**
     * Makes the call.
     *
     * @param descriptors what came with the call; closed when the call ends
     * @return the result and what goes back to the client, closed once it is sent
     * @throws org.hyperbean.driver.LibvirtException what the client is told instead of a result
     */
    WithDescriptors<R> handle(Client client, A arguments, List<PassedDescriptor> descriptors);
}
