package org.hyperbean.rpc.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hyperbean.rpc.client.remote.RemoteCalls;
import org.hyperbean.rpc.client.remote.RemoteDomain;
import org.hyperbean.rpc.client.remote.RemoteDomainCheckpoint;
import org.hyperbean.rpc.client.remote.RemoteDomainSnapshot;
import org.hyperbean.rpc.client.remote.RemoteInterface;
import org.hyperbean.rpc.client.remote.RemoteNetwork;
import org.hyperbean.rpc.client.remote.RemoteNetworkPort;
import org.hyperbean.rpc.client.remote.RemoteNodeDevice;
import org.hyperbean.rpc.client.remote.RemoteNwfilter;
import org.hyperbean.rpc.client.remote.RemoteNwfilterBinding;
import org.hyperbean.rpc.client.remote.RemoteSecret;
import org.hyperbean.rpc.client.remote.RemoteStoragePool;
import org.hyperbean.rpc.client.remote.RemoteStorageVol;
import org.hyperbean.rpc.protocol.Procedure;
import org.hyperbean.rpc.protocol.ProcedureKind;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.Test;

/** Every call of the main program is a method of something. */
class EveryCallTest {
    private static final List<Class<?>> CLASSES = List.of(
            RemoteCalls.class,
            RemoteDomain.class,
            RemoteDomainCheckpoint.class,
            RemoteDomainSnapshot.class,
            RemoteInterface.class,
            RemoteNetwork.class,
            RemoteNetworkPort.class,
            RemoteNodeDevice.class,
            RemoteNwfilter.class,
            RemoteNwfilterBinding.class,
            RemoteSecret.class,
            RemoteStoragePool.class,
            RemoteStorageVol.class);

    private static final Set<String> NO_CALLS = Set.of("calls", "handle", "within", "equals", "hashCode", "toString");

    @Test
    void everyCallIsAMethod() {
        long methods = CLASSES.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> !method.isSynthetic())
                .map(Method::getName)
                .filter(name -> !NO_CALLS.contains(name))
                .count();
        long calls = RemoteProcedures.TABLE
                .procedures()
                .filter(procedure -> procedure.kind() != ProcedureKind.EVENT)
                .filter(procedure -> !isDoneByTheConnection(procedure))
                .count();
        assertThat(methods).isEqualTo(calls).isEqualTo(377);
    }

    private static boolean isDoneByTheConnection(Procedure<?, ?> procedure) {
        return procedure.usableUnauthenticated()
                || procedure.name().contains("REGISTER")
                || Set.of("CONNECT_OPEN", "CONNECT_CLOSE").contains(procedure.name());
    }
}
