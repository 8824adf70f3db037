package org.hyperbean.rpc.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.rpc.protocol.wire.ErrorMessage;
import org.junit.jupiter.api.Test;

class ErrorsTest {
    @Test
    void failureTravelsWithItsPhraseAndDetail() {
        ErrorMessage message =
                Errors.toMessage(LibvirtException.of(ErrorCode.NO_DOMAIN, ErrorDomain.QEMU, "no domain 'x'"));
        assertThat(message.code()).isEqualTo(42);
        assertThat(message.domain()).isEqualTo(10);
        assertThat(message.message()).contains("Domain not found: no domain 'x'");
        assertThat(message.level()).isEqualTo(2);
        assertThat(message.str1()).contains("Domain not found: %s");
        assertThat(message.str2()).contains("no domain 'x'");
        assertThat(message.int1()).isEqualTo(-1);
    }

    @Test
    void failureIsTheSameOnTheOtherSide() {
        LibvirtException sent = LibvirtException.systemError(ErrorDomain.STORAGE, 2, "cannot open file '/x'");
        LibvirtException received = Errors.toException(Errors.toMessage(sent));
        assertThat(received).hasMessage("cannot open file '/x'");
        assertThat(received.code()).isEqualTo(ErrorCode.SYSTEM_ERROR);
        assertThat(received.domain()).isEqualTo(ErrorDomain.STORAGE);
        assertThat(received.int1()).isEqualTo(2);
    }

    @Test
    void undecodableBytesAreReportedInLibvirtsWords() {
        assertThat(XdrException.decoding("string too long").asLibvirtException())
                .hasMessage("Unable to decode message payload")
                .extracting(LibvirtException::code, LibvirtException::domain)
                .containsExactly(ErrorCode.RPC, ErrorDomain.RPC);
    }
}
