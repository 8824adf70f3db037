package org.hyperbean.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hyperbean.driver.DomainStateReason.RUNNING_BOOTED;
import static org.hyperbean.driver.DomainStateReason.SHUTOFF_UNKNOWN;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hyperbean.rest.representation.DomainPage;
import org.hyperbean.rest.representation.DomainRepresentation;
import org.junit.jupiter.api.Test;

class DomainQueryTest {
    private static final List<DomainRepresentation> ALL = List.of(
            Samples.domain("b", "x", RUNNING_BOOTED),
            Samples.domain("a", "z", SHUTOFF_UNKNOWN),
            Samples.domain("b", "a/1", RUNNING_BOOTED),
            Samples.domain("a", "y", RUNNING_BOOTED),
            Samples.domain("a", "b", RUNNING_BOOTED));

    @Test
    void pagesFollowEachOtherInOrderWithoutHolesOrRepetition() {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            DomainPage page = DomainQuery.of("", 2, cursor).page(ALL, "/d", List.of());
            page.domains().forEach(domain -> seen.add(domain.host() + ":" + domain.name()));
            cursor = page.next().map(DomainQueryTest::cursor).orElse("");
            pages++;
        } while (!cursor.isEmpty());
        assertThat(seen).containsExactly("a:b", "a:y", "a:z", "b:a/1", "b:x");
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aStateIsGivenAsWordsOrAsLibvirtsName() {
        assertThat(names("shut off")).containsExactly("z");
        assertThat(names("shutoff")).containsExactly("z");
        assertThat(names("running")).hasSize(4);
    }

    @Test
    void theNextPageKeepsTheFilter() {
        DomainPage page = DomainQuery.of("running", 1, "").page(ALL, "/d", List.of());
        assertThat(page.next().orElseThrow()).startsWith("/d?limit=1&cursor=").endsWith("&state=running");
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> DomainQuery.of("happy", 1, "")).hasMessage("no state 'happy'");
        assertThatThrownBy(() -> DomainQuery.of("", 0, "")).hasMessage("limit is from 1 to 1000");
        assertThatThrownBy(() -> DomainQuery.of("", 1, "%%%")).hasMessage("not a cursor of this server");
        assertThatThrownBy(() -> DomainQuery.of("", 1, "YWJj")).hasMessage("not a cursor of this server");
    }

    private static List<String> names(String state) {
        return DomainQuery.of(state, 100, "").page(ALL, "/d", List.of()).domains().stream()
                .map(DomainRepresentation::name)
                .toList();
    }

    private static String cursor(String next) {
        Matcher cursor = Pattern.compile("cursor=([^&]*)").matcher(next);
        assertThat(cursor.find()).isTrue();
        return cursor.group(1);
    }
}
