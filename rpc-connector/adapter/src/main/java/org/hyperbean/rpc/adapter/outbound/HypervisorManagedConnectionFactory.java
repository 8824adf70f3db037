package org.hyperbean.rpc.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ConfigProperty;
import jakarta.resource.spi.ConnectionDefinition;
import jakarta.resource.spi.ConnectionManager;
import jakarta.resource.spi.ConnectionRequestInfo;
import jakarta.resource.spi.ManagedConnection;
import jakarta.resource.spi.ManagedConnectionFactory;
import jakarta.resource.spi.ResourceAdapter;
import jakarta.resource.spi.ResourceAdapterAssociation;
import jakarta.resource.spi.ValidatingManagedConnectionFactory;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.Subject;
import org.hyperbean.driver.LibvirtException;

/**
 * Makes the connections of one pool. Its properties are what a deployer configures; each field has its default itself,
 * since not every server applies the annotations' defaults.
 */
@ConnectionDefinition(
        connectionFactory = HypervisorConnectionFactory.class,
        connectionFactoryImpl = PooledConnectionFactory.class,
        connection = HypervisorConnection.class,
        connectionImpl = ConnectionHandle.class)
public class HypervisorManagedConnectionFactory
        implements ManagedConnectionFactory, ValidatingManagedConnectionFactory, ResourceAdapterAssociation {
    private static final long serialVersionUID = 1L;

    @ConfigProperty(description = "libvirt URI of the hypervisor, such as qemu+tls://host/system")
    private String uri = "qemu:///system";

    @ConfigProperty(description = "whether every changing call is refused")
    private Boolean readOnly = false;

    @ConfigProperty(description = "seconds that opening a connection may take")
    private Integer connectTimeout = 10;

    @ConfigProperty(description = "seconds that a call may take unless it has a deadline of its own")
    private Integer callTimeout = 60;

    /** virsh's default. */
    @ConfigProperty(description = "seconds of silence after which the daemon is asked for a sign of life, 0 for never")
    private Integer keepaliveInterval = 5;

    /** virsh's default. */
    @ConfigProperty(description = "unanswered signs of life after which a connection is given up")
    private Integer keepaliveCount = 6;

    @ConfigProperty(description = "user name where neither the application nor the container has one")
    private String userName = "";

    @ConfigProperty(description = "password of that user", confidential = true)
    private String password = "";

    private transient ResourceAdapter resourceAdapter;
    private transient PrintWriter logWriter;

    @Override
    public Object createConnectionFactory(ConnectionManager manager) {
        return new PooledConnectionFactory(this, manager);
    }

    /** A factory outside of any container, whose connections are not pooled. */
    @Override
    public Object createConnectionFactory() {
        return createConnectionFactory(new DirectConnections());
    }

    @Override
    public ManagedConnection createManagedConnection(Subject subject, ConnectionRequestInfo info)
            throws ResourceException {
        try {
            return new HypervisorManagedConnection(settings(), credentials(subject, info));
        } catch (LibvirtException failure) {
            throw ResourceExceptions.of(failure);
        }
    }

    /** {@inheritDoc} One that has died while nobody used it matches nobody. */
    @Override
    @SuppressWarnings("rawtypes") // the interface is older than generics
    public ManagedConnection matchManagedConnections(Set candidates, Subject subject, ConnectionRequestInfo info) {
        Optional<ConnectionCredentials> asked = credentials(subject, info);
        return own(candidates)
                .filter(connection -> connection.serves(asked))
                .findFirst()
                .orElse(null);
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface is older than generics
    public Set<HypervisorManagedConnection> getInvalidConnections(Set candidates) {
        return own(candidates).filter(connection -> !connection.isUsable()).collect(Collectors.toSet());
    }

    private static Stream<HypervisorManagedConnection> own(Set<?> candidates) {
        return candidates.stream()
                .filter(HypervisorManagedConnection.class::isInstance)
                .map(HypervisorManagedConnection.class::cast);
    }

    private Optional<ConnectionCredentials> credentials(Subject subject, ConnectionRequestInfo info) {
        return ConnectionCredentials.of(Optional.ofNullable(subject), Optional.ofNullable(info), this)
                .or(() -> userName.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ConnectionCredentials(userName, password)));
    }

    private ConnectionSettings settings() {
        return new ConnectionSettings(
                uri,
                readOnly,
                Duration.ofSeconds(connectTimeout),
                Duration.ofSeconds(callTimeout),
                Duration.ofSeconds(keepaliveInterval),
                keepaliveCount);
    }

    /** Factories with the same configuration share a pool. */
    @Override
    public boolean equals(Object other) {
        return other instanceof HypervisorManagedConnectionFactory factory
                && settings().equals(factory.settings())
                && userName.equals(factory.userName)
                && password.equals(factory.password);
    }

    @Override
    public int hashCode() {
        return settings().hashCode();
    }

    @Override
    public String toString() {
        return "connections to " + uri;
    }

    public String getUri() {
        return uri;
    }

    public void setUri(String uri) {
        this.uri = uri;
    }

    public Boolean getReadOnly() {
        return readOnly;
    }

    public void setReadOnly(Boolean readOnly) {
        this.readOnly = readOnly;
    }

    public Integer getConnectTimeout() {
        return connectTimeout;
    }

    public void setConnectTimeout(Integer connectTimeout) {
        this.connectTimeout = connectTimeout;
    }

    public Integer getCallTimeout() {
        return callTimeout;
    }

    public void setCallTimeout(Integer callTimeout) {
        this.callTimeout = callTimeout;
    }

    public Integer getKeepaliveInterval() {
        return keepaliveInterval;
    }

    public void setKeepaliveInterval(Integer keepaliveInterval) {
        this.keepaliveInterval = keepaliveInterval;
    }

    public Integer getKeepaliveCount() {
        return keepaliveCount;
    }

    public void setKeepaliveCount(Integer keepaliveCount) {
        this.keepaliveCount = keepaliveCount;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public ResourceAdapter getResourceAdapter() {
        return resourceAdapter;
    }

    @Override
    public void setResourceAdapter(ResourceAdapter resourceAdapter) {
        this.resourceAdapter = resourceAdapter;
    }

    @Override
    public PrintWriter getLogWriter() {
        return logWriter;
    }

    @Override
    public void setLogWriter(PrintWriter logWriter) {
        this.logWriter = logWriter;
    }
}
