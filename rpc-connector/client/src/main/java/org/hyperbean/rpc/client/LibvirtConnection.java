package org.hyperbean.rpc.client;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainInfo;
import org.hyperbean.driver.DomainState;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.client.remote.RemoteCalls;
import org.hyperbean.rpc.client.transport.Transport;
import org.hyperbean.rpc.client.transport.UnixTransport;
import org.hyperbean.rpc.protocol.remote.AuthType;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackDeregisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectDomainEventCallbackRegisterAnyArgs;
import org.hyperbean.rpc.protocol.remote.ConnectListAllDomainsArgs;
import org.hyperbean.rpc.protocol.remote.ConnectOpenArgs;
import org.hyperbean.rpc.protocol.remote.ConnectSupportsFeatureArgs;
import org.hyperbean.rpc.protocol.remote.DomainCreateWithFlagsArgs;
import org.hyperbean.rpc.protocol.remote.DomainDefineXmlFlagsArgs;
import org.hyperbean.rpc.protocol.remote.DomainDestroyFlagsArgs;
import org.hyperbean.rpc.protocol.remote.DomainEventLifecycleMsg;
import org.hyperbean.rpc.protocol.remote.DomainGetInfoArgs;
import org.hyperbean.rpc.protocol.remote.DomainGetInfoRet;
import org.hyperbean.rpc.protocol.remote.DomainGetXmlDescArgs;
import org.hyperbean.rpc.protocol.remote.DomainLookupByNameArgs;
import org.hyperbean.rpc.protocol.remote.DomainLookupByUuidArgs;
import org.hyperbean.rpc.protocol.remote.DomainResumeArgs;
import org.hyperbean.rpc.protocol.remote.DomainShutdownFlagsArgs;
import org.hyperbean.rpc.protocol.remote.DomainSuspendArgs;
import org.hyperbean.rpc.protocol.remote.DomainUndefineFlagsArgs;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/**
 * A connection to a hypervisor behind a daemon, opened the way libvirt's own client opens one. What has no method here
 * is a call on {@link #client()}. Failures are {@link LibvirtException}s.
 */
public final class LibvirtConnection implements RemoteCalls, AutoCloseable {
    /** The feature by which a client asks for keepalive, and has the daemon's pings begin. */
    private static final int FEATURE_KEEPALIVE = 10;

    private static final int OPEN_READ_ONLY = 1;
    private static final int EVENT_LIFECYCLE = 0;

    /** virsh's defaults. */
    private static final Duration KEEPALIVE_INTERVAL = Duration.ofSeconds(5);

    private static final int KEEPALIVE_COUNT = 6;

    private final RpcClient client;

    private LibvirtConnection(RpcClient client) {
        this.client = client;
    }

    /**
     * Opens a connection through a daemon of this host.
     *
     * @param socket for example {@code /run/libvirt/libvirt-sock}
     * @param uri what the daemon is to open, for example {@code qemu:///system}; the empty string lets it choose
     */
    public static LibvirtConnection open(Path socket, String uri, boolean readOnly) throws IOException {
        return open(UnixTransport.connect(socket), uri, readOnly);
    }

    /** Opens a connection through any transport, which is closed with it. */
    public static LibvirtConnection open(Transport transport, String uri, boolean readOnly) {
        RpcClient client = RpcClient.over(transport);
        try {
            authenticate(client);
            if (supports(client, FEATURE_KEEPALIVE)) {
                client.startKeepalive(KEEPALIVE_INTERVAL, KEEPALIVE_COUNT);
            }
            int flags = readOnly ? OPEN_READ_ONLY : 0;
            client.call(RemoteProcedures.CONNECT_OPEN, new ConnectOpenArgs(Optional.of(uri), flags));
            return new LibvirtConnection(client);
        } catch (LibvirtException refused) {
            client.close();
            throw refused;
        }
    }

    private static void authenticate(RpcClient client) {
        List<AuthType> types = client.call(RemoteProcedures.AUTH_LIST).types();
        if (types.contains(AuthType.POLKIT)) {
            client.call(RemoteProcedures.AUTH_POLKIT);
        } else if (types.contains(AuthType.SASL)) {
            throw LibvirtException.of(
                    ErrorCode.AUTH_FAILED,
                    ErrorDomain.AUTH,
                    "unsupported authentication type " + AuthType.SASL.number());
        }
    }

    private static boolean supports(RpcClient client, int feature) {
        ConnectSupportsFeatureArgs asked = new ConnectSupportsFeatureArgs(feature);
        return client.call(RemoteProcedures.CONNECT_SUPPORTS_FEATURE, asked).supported() != 0;
    }

    @Override
    public RpcCalls calls() {
        return client;
    }

    /** The session below, for every other call. */
    public RpcClient client() {
        return client;
    }

    /** The name of the host behind the connection. */
    public String hostname() {
        return client.call(RemoteProcedures.CONNECT_GET_HOSTNAME).hostname();
    }

    /** What the host and its hypervisor can do, as a document. */
    public String capabilities() {
        return client.call(RemoteProcedures.CONNECT_GET_CAPABILITIES).capabilities();
    }

    /** All domains, running or not. */
    public List<Domain> domains() {
        return client.call(RemoteProcedures.CONNECT_LIST_ALL_DOMAINS, new ConnectListAllDomainsArgs(1, 0))
                .domains();
    }

    /** The domain with a name; the failure for none is {@link ErrorCode#NO_DOMAIN}. */
    public Domain domain(String name) {
        return client.call(RemoteProcedures.DOMAIN_LOOKUP_BY_NAME, new DomainLookupByNameArgs(name))
                .dom();
    }

    /** The domain with a UUID; the failure for none is {@link ErrorCode#NO_DOMAIN}. */
    public Domain domain(UUID uuid) {
        return client.call(RemoteProcedures.DOMAIN_LOOKUP_BY_UUID, new DomainLookupByUuidArgs(uuid))
                .dom();
    }

    /** Makes a domain known from its document, or changes it. */
    public Domain define(String xml) {
        return client.call(RemoteProcedures.DOMAIN_DEFINE_XML_FLAGS, new DomainDefineXmlFlagsArgs(xml, 0))
                .dom();
    }

    /** Starts a defined domain. */
    public Domain create(Domain domain) {
        return client.call(RemoteProcedures.DOMAIN_CREATE_WITH_FLAGS, new DomainCreateWithFlagsArgs(domain, 0))
                .dom();
    }

    /** Stops the processors of a running domain. */
    public void suspend(Domain domain) {
        client.call(RemoteProcedures.DOMAIN_SUSPEND, new DomainSuspendArgs(domain));
    }

    /** Lets a suspended domain run on. */
    public void resume(Domain domain) {
        client.call(RemoteProcedures.DOMAIN_RESUME, new DomainResumeArgs(domain));
    }

    /** Asks the guest to shut down. */
    public void shutdown(Domain domain) {
        client.call(RemoteProcedures.DOMAIN_SHUTDOWN_FLAGS, new DomainShutdownFlagsArgs(domain, 0));
    }

    /** Ends a domain at once. */
    public void destroy(Domain domain) {
        client.call(RemoteProcedures.DOMAIN_DESTROY_FLAGS, new DomainDestroyFlagsArgs(domain, 0));
    }

    /** Forgets the definition of a domain. */
    public void undefine(Domain domain) {
        client.call(RemoteProcedures.DOMAIN_UNDEFINE_FLAGS, new DomainUndefineFlagsArgs(domain, 0));
    }

    /** The document of a domain. */
    public String xml(Domain domain) {
        return client.call(RemoteProcedures.DOMAIN_GET_XML_DESC, new DomainGetXmlDescArgs(domain, 0))
                .xml();
    }

    /** The figures of a domain. */
    public DomainInfo info(Domain domain) {
        DomainGetInfoRet info = client.call(RemoteProcedures.DOMAIN_GET_INFO, new DomainGetInfoArgs(domain));
        return new DomainInfo(
                state(info.state()), info.maxMem(), info.memory(), info.nrVirtCpu(), Duration.ofNanos(info.cpuTime()));
    }

    private static DomainState state(int number) {
        return Stream.of(DomainState.values())
                .filter(state -> state.number() == number)
                .findFirst()
                .orElse(DomainState.NOSTATE);
    }

    /** Has a handler told of every step in the life of every domain, until the registration is closed. */
    public Registration onLifecycle(Consumer<DomainEventLifecycleMsg> handler) {
        Reply<Integer> callback = new Reply<>("the registration of an event handler");
        // before the daemon is asked: events may come before its reply
        Registration registered = client.onEvent(RemoteProcedures.DOMAIN_EVENT_CALLBACK_LIFECYCLE, message -> {
            if (message.callbackID() == callback.await(RpcClient.DEFAULT_DEADLINE)) {
                handler.accept(message.msg());
            }
        });
        try {
            int id = client.call(
                            RemoteProcedures.CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY,
                            new ConnectDomainEventCallbackRegisterAnyArgs(EVENT_LIFECYCLE, Optional.empty()))
                    .callbackID();
            callback.succeed(id);
            AtomicBoolean closed = new AtomicBoolean();
            return () -> {
                if (closed.compareAndSet(false, true)) {
                    registered.close();
                    client.call(
                            RemoteProcedures.CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY,
                            new ConnectDomainEventCallbackDeregisterAnyArgs(id));
                }
            };
        } catch (LibvirtException refused) {
            callback.fail(refused);
            registered.close();
            throw refused;
        }
    }

    /** Takes leave of the daemon, which drops whatever belongs to this connection. */
    @Override
    public void close() {
        try {
            client.call(RemoteProcedures.CONNECT_CLOSE);
        } finally {
            client.close();
        }
    }
}
