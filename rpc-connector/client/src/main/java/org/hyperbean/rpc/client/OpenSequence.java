package org.hyperbean.rpc.client;

import java.util.Optional;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.remote.ConnectOpenArgs;
import org.hyperbean.rpc.protocol.remote.ConnectSupportsFeatureArgs;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Opens a session with a daemon that has been reached, in the steps of libvirt's own client. */
record OpenSequence(ConnectionOptions options) {
    /** The feature by which a client asks for keepalive, and has the daemon's pings begin. */
    private static final int FEATURE_KEEPALIVE = 10;

    /** The daemon tells when it has lost its hypervisor. */
    private static final int FEATURE_CLOSE_CALLBACK = 15;

    private static final int OPEN_READ_ONLY = 1;

    /** The session, closed again if the daemon refuses. */
    RpcClient over(Connector.Reached daemon, EventDispatcher events) {
        RpcClient session = RpcClient.over(daemon.transport(), options.callsInFlight(), events);
        boolean opened = false;
        try {
            open(session, session.within(options.deadline()), daemon.name());
            opened = true;
            return session;
        } finally {
            if (!opened) {
                session.close();
            }
        }
    }

    private void open(RpcClient session, RpcCalls calls, String name) {
        if (supports(calls, FEATURE_KEEPALIVE)) {
            options.keepalive().ifPresent(session::startKeepalive);
        }
        int flags = options.readOnly() ? OPEN_READ_ONLY : 0;
        calls.call(RemoteProcedures.CONNECT_OPEN, new ConnectOpenArgs(Optional.of(name), flags));
        if (supports(calls, FEATURE_CLOSE_CALLBACK)) {
            askForClosing(calls);
        }
    }

    private static void askForClosing(RpcCalls calls) {
        try {
            calls.call(RemoteProcedures.CONNECT_REGISTER_CLOSE_CALLBACK);
        } catch (LibvirtException refused) {
            if (refused.code() != ErrorCode.NO_SUPPORT) {
                throw refused;
            }
        }
    }

    private static boolean supports(RpcCalls calls, int feature) {
        ConnectSupportsFeatureArgs asked = new ConnectSupportsFeatureArgs(feature);
        return calls.call(RemoteProcedures.CONNECT_SUPPORTS_FEATURE, asked).supported() != 0;
    }
}
