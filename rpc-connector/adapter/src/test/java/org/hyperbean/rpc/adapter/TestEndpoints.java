package org.hyperbean.rpc.adapter;

import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.lang.reflect.Method;
import javax.transaction.xa.XAResource;

/** The endpoints of an application that is not ready: none is ever handed out. */
final class TestEndpoints implements MessageEndpointFactory {
    @Override
    public MessageEndpoint createEndpoint(XAResource resource) throws UnavailableException {
        throw new UnavailableException("the application is not ready");
    }

    @Override
    public MessageEndpoint createEndpoint(XAResource resource, long timeout) throws UnavailableException {
        return createEndpoint(resource);
    }

    @Override
    public boolean isDeliveryTransacted(Method method) {
        return false;
    }

    @Override
    public String getActivationName() {
        return "test";
    }

    @Override
    public Class<?> getEndpointClass() {
        return TestEndpoints.class;
    }
}
