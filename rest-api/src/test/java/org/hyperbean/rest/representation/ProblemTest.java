package org.hyperbean.rest.representation;

import static org.assertj.core.api.Assertions.assertThat;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rest.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
    @Test
    void libvirtsCodeDomainAndMessageAreMembers() {
        LibvirtException failure =
                LibvirtException.of(ErrorCode.NO_DOMAIN, ErrorDomain.TEST, "no domain with matching name 'x'");
        assertThat(Json.text(Problem.of(failure))).isEqualTo("""
                        {"code":42,"codeName":"NO_DOMAIN",\
                        "detail":"Domain not found: no domain with matching name 'x'",\
                        "domain":12,"domainName":"TEST","status":404,"title":"Domain not found",\
                        "type":"https://libvirt.org/html/libvirt-virterror.html#VIR_ERR_NO_DOMAIN"}""");
    }

    @Test
    void httpsOwnFailuresHaveNoLibvirtMembers() {
        assertThat(Json.text(Problem.of(404, "Not Found", "no host with id 'x'")))
                .isEqualTo("""
                        {"detail":"no host with id 'x'","status":404,"title":"Not Found","type":"about:blank"}""");
    }

    @ParameterizedTest
    @CsvSource({
        "NO_DOMAIN, 404",
        "OPERATION_INVALID, 409",
        "DOM_EXIST, 409",
        "OPERATION_DENIED, 403",
        "ACCESS_DENIED, 403",
        "XML_ERROR, 400",
        "INVALID_ARG, 400",
        "CONFIG_UNSUPPORTED, 422",
        "NO_SUPPORT, 501",
        "OPERATION_TIMEOUT, 503",
        "INTERNAL_ERROR, 500",
        "SYSTEM_ERROR, 500"
    })
    void eachCodeHasItsStatus(ErrorCode code, int status) {
        assertThat(Problem.of(LibvirtException.of(code, ErrorDomain.QEMU)).status())
                .isEqualTo(status);
    }
}
