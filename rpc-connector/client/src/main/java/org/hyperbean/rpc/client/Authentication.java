package org.hyperbean.rpc.client;

import java.util.List;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.remote.AuthType;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;

/** Proves to a daemon who the client is, in the way that the daemon asks for. */
final class Authentication {
    private Authentication() {}

    static void prove(RpcCalls calls) {
        List<AuthType> types = calls.call(RemoteProcedures.AUTH_LIST).types();
        if (types.contains(AuthType.POLKIT)) {
            calls.call(RemoteProcedures.AUTH_POLKIT);
        } else if (types.contains(AuthType.SASL)) {
            throw LibvirtException.of(
                    ErrorCode.AUTH_FAILED,
                    ErrorDomain.AUTH,
                    "unsupported authentication type " + AuthType.SASL.number());
        }
    }
}
