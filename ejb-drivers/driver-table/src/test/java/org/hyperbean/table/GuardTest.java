package org.hyperbean.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Set;
import org.hyperbean.driver.Api;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.Role;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final int XML_SECURE = 1;

    @Test
    void anAdministratorMayDoEverything() {
        assertThatCode(() -> guard(Role.ADMINISTRATOR, false).check(Api.DOMAIN_DESTROY))
                .doesNotThrowAnyException();
    }

    @Test
    void aReadOnlyConnectionRefusesChangesInLibvirtsWords() {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> guard(Role.ADMINISTRATOR, true).check(Api.DOMAIN_DESTROY))
                .withMessage("operation forbidden: read only access prevents virDomainDestroy")
                .satisfies(e -> assertThat(e.domain()).isEqualTo(ErrorDomain.DOMAIN));
    }

    @Test
    void flagsMayTurnAReadIntoMore() {
        Guard readOnly = guard(Role.ADMINISTRATOR, true);

        assertThatCode(() -> readOnly.check(Api.DOMAIN_GET_XML_DESC, 0)).doesNotThrowAnyException();
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> readOnly.check(Api.DOMAIN_GET_XML_DESC, XML_SECURE))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.OPERATION_DENIED));
    }

    @Test
    void aReaderReadsAndChangesNothing() {
        Guard reader = guard(Role.READER, false);

        assertThatCode(() -> reader.check(Api.DOMAIN_GET_INFO)).doesNotThrowAnyException();
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> reader.check(Api.DOMAIN_SUSPEND))
                .withMessage("access denied: 'QEMU' denied access")
                .satisfies(e -> assertThat(e.domain()).isEqualTo(ErrorDomain.ACCESS));
    }

    private static Guard guard(Role role, boolean readOnly) {
        Identity identity = new Identity("somebody", Set.of(role), "rpc", Optional.empty());
        return new Guard(new AccessPolicy(), identity, readOnly, "QEMU");
    }
}
