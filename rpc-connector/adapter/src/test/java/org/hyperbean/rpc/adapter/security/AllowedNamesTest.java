package org.hyperbean.rpc.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AllowedNamesTest {
    @Test
    void wildcardsStandForLetters() {
        AllowedNames names = new AllowedNames(List.of("C=GB,O=*,CN=a?c", "fred"));
        assertThat(names.contains("C=GB,O=Red\\, Hat,CN=abc")).isTrue();
        assertThat(names.contains("C=GB,O=Red Hat,CN=abbc")).isFalse();
        assertThat(names.contains("fred")).isTrue();
        assertThat(names.contains("frederic")).isFalse();
    }

    @Test
    void lettersOfRegularExpressionsStandForThemselves() {
        assertThat(new AllowedNames(List.of("a.c")).contains("abc")).isFalse();
        assertThat(new AllowedNames(List.of("[ab")).contains("[ab")).isTrue();
    }

    @Test
    void anEmptyListAllowsNobody() {
        assertThat(new AllowedNames(List.of()).contains("")).isFalse();
    }
}
