package org.hyperbean.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {
    @ParameterizedTest
    @CsvSource({
        "*qemu*, org.hyperbean.qemu.Monitor, true",
        "*rpc.S?ssion*, rpc.Session, true",
        "*[a*, x[ay, true",
        "a.c, abc, false",
        "qemu, qemux, false"
    })
    void fitTheWholeText(String pattern, String text, boolean fits) {
        assertThat(Wildcards.compile(pattern).matcher(text).matches()).isEqualTo(fits);
    }
}
