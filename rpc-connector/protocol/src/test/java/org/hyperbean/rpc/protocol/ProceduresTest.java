package org.hyperbean.rpc.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hyperbean.driver.Api;
import org.hyperbean.rpc.protocol.remote.RemoteProcedures;
import org.junit.jupiter.api.Test;

class ProceduresTest {
    @Test
    void remoteProgramIsCompleteAndWithoutGaps() {
        List<Integer> numbers =
                RemoteProcedures.TABLE.procedures().map(Procedure::number).toList();
        assertThat(numbers)
                .hasSize(453)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(1)
                .endsWith(453);
    }

    @Test
    void procedureIsFoundByNumber() {
        assertThat(RemoteProcedures.TABLE.find(34)).contains(RemoteProcedures.DOMAIN_SUSPEND);
        assertThat(RemoteProcedures.DOMAIN_SUSPEND.api()).contains(Api.DOMAIN_SUSPEND);
        assertThat(RemoteProcedures.TABLE.find(0)).isEmpty();
        assertThat(RemoteProcedures.TABLE.find(-1)).isEmpty();
        assertThat(RemoteProcedures.TABLE.find(454)).isEmpty();
    }

    @Test
    void onlyAuthenticationWorksBeforeAuthentication() {
        assertThat(RemoteProcedures.TABLE.procedures().filter(Procedure::usableUnauthenticated))
                .containsExactly(
                        RemoteProcedures.AUTH_LIST,
                        RemoteProcedures.AUTH_SASL_INIT,
                        RemoteProcedures.AUTH_SASL_START,
                        RemoteProcedures.AUTH_SASL_STEP,
                        RemoteProcedures.AUTH_POLKIT);
    }

    @Test
    void streamsOpenInTheirDirection() {
        assertThat(RemoteProcedures.STORAGE_VOL_UPLOAD.kind()).isEqualTo(ProcedureKind.UPSTREAM);
        assertThat(RemoteProcedures.STORAGE_VOL_DOWNLOAD.kind()).isEqualTo(ProcedureKind.DOWNSTREAM);
        assertThat(RemoteProcedures.DOMAIN_OPEN_CONSOLE.kind()).isEqualTo(ProcedureKind.BIDIRECTIONAL);
        assertThat(RemoteProcedures.TABLE
                        .procedures()
                        .filter(procedure -> procedure.kind().opensStream()))
                .hasSize(8);
    }

    /** Only what belongs to the protocol itself has no public function; the rest is subject to rights. */
    @Test
    void callsBelongToPublicFunctions() {
        assertThat(RemoteProcedures.TABLE
                        .procedures()
                        .filter(procedure -> procedure.kind() != ProcedureKind.EVENT)
                        .filter(procedure -> procedure.api().isEmpty()))
                .extracting(Procedure::name)
                .containsExactly(
                        "CONNECT_SUPPORTS_FEATURE",
                        "AUTH_LIST",
                        "AUTH_SASL_INIT",
                        "AUTH_SASL_START",
                        "AUTH_SASL_STEP",
                        "AUTH_POLKIT");
    }
}
