package org.hyperbean.rpc.adapter.handlers;

import java.util.Optional;
import org.hyperbean.rpc.adapter.security.SaslStep;
import org.hyperbean.rpc.adapter.server.HandlerTable;
import org.hyperbean.rpc.protocol.Opaque;
import org.hyperbean.rpc.protocol.remote.AuthListRet;
import org.hyperbean.rpc.protocol.remote.AuthPolkitRet;
import org.hyperbean.rpc.protocol.remote.AuthSaslInitRet;
import org.hyperbean.rpc.protocol.remote.AuthSaslStartRet;
import org.hyperbean.rpc.protocol.remote.AuthSaslStepRet;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** How clients prove who they are. */
final class AuthenticationHandlers {
    private static final int COMPLETE = 1;

    private AuthenticationHandlers() {}

    static void add(HandlerTable.Builder table) {
        table.on(
                        RemoteProcedures.AUTH_LIST,
                        (client, nothing) ->
                                new AuthListRet(client.authentication().offer()))
                .on(
                        RemoteProcedures.AUTH_SASL_INIT,
                        (client, nothing) ->
                                new AuthSaslInitRet(client.authentication().beginSasl()))
                .on(RemoteProcedures.AUTH_SASL_START, (client, arguments) -> {
                    SaslStep step = client.authentication()
                            .startSasl(arguments.mech(), bytes(arguments.nil(), arguments.data()));
                    return new AuthSaslStartRet(Wire.flag(step.complete()), nil(step), opaque(step));
                })
                .on(RemoteProcedures.AUTH_SASL_STEP, (client, arguments) -> {
                    SaslStep step = client.authentication().stepSasl(bytes(arguments.nil(), arguments.data()));
                    return new AuthSaslStepRet(Wire.flag(step.complete()), nil(step), opaque(step));
                })
                .on(RemoteProcedures.AUTH_POLKIT, (client, nothing) -> {
                    client.authentication().askPolkit();
                    return new AuthPolkitRet(COMPLETE);
                });
    }

    /** SASL tells no data from data of no bytes. */
    private static Optional<byte[]> bytes(int nil, Opaque data) {
        return nil == 0 ? Optional.of(data.toByteArray()) : Optional.empty();
    }

    private static int nil(SaslStep step) {
        return Wire.flag(step.data().isEmpty());
    }

    private static Opaque opaque(SaslStep step) {
        return step.data().map(Opaque::copyOf).orElse(Opaque.EMPTY);
    }
}
