package org.hyperbean.rpc.adapter;

import jakarta.resource.spi.Activation;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.InvalidPropertyException;
import jakarta.resource.spi.ResourceAdapter;
import java.io.Serializable;
import org.hyperbean.driver.ConnectionOpener;

/**
 * What a message endpoint asks for: that the clients of a server are delivered to it. Sockets and limits come from the
 * daemon's configuration, so that libvirt's names for them work.
 */
@Activation(messageListeners = ConnectionOpener.class)
public class RpcActivationSpec implements ActivationSpec, Serializable {
    private static final long serialVersionUID = 1L;

    /** libvirtd's name for the server that is not the admin server. */
    private static final String DEFAULT_NAME = "libvirtd";

    // the field has the default too: not every server applies the annotation's
    @ConfigProperty(defaultValue = DEFAULT_NAME, description = "name of the server in logs and threads")
    private String serverName = DEFAULT_NAME;

    private transient ResourceAdapter resourceAdapter;

    public String getServerName() {
        return serverName;
    }

    public void setServerName(String serverName) {
        this.serverName = serverName;
    }

    @Override
    public void validate() throws InvalidPropertyException {
        if (serverName == null || serverName.isBlank()) {
            throw new InvalidPropertyException("serverName must not be empty");
        }
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return resourceAdapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter resourceAdapter) {
        this.resourceAdapter = resourceAdapter;
    }
}
