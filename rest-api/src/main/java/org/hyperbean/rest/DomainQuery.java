package org.hyperbean.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.driver.DomainState;
import org.hyperbean.rest.representation.DomainPage;
import org.hyperbean.rest.representation.DomainPage.HostProblem;
import org.hyperbean.rest.representation.DomainRepresentation;

/**
 * What a list of domains is to show, and how it goes on.
 *
 * @param state only domains in this state
 * @param limit how many domains a page has at most
 * @param after where the page begins: behind this place
 */
record DomainQuery(Optional<DomainState> state, int limit, Optional<Place> after) {
    /** The most domains that a page has. */
    static final int LONGEST = 1000;

    private static final Comparator<DomainRepresentation> ORDER =
            Comparator.comparing(DomainRepresentation::host).thenComparing(DomainRepresentation::name);

    /**
     * The query of a request; empty texts count as absent ones.
     *
     * @throws IllegalArgumentException when a text is not a state, a limit or a cursor
     */
    static DomainQuery of(String state, int limit, String cursor) {
        if (limit < 1 || limit > LONGEST) {
            throw new IllegalArgumentException("limit is from 1 to " + LONGEST);
        }
        return new DomainQuery(
                Optional.of(state).filter(text -> !text.isEmpty()).map(DomainQuery::state),
                limit,
                Optional.of(cursor).filter(text -> !text.isEmpty()).map(Place::parse));
    }

    /** The page of all domains that this query asks for. */
    DomainPage page(List<DomainRepresentation> all, String href, List<HostProblem> unavailable) {
        List<DomainRepresentation> found = all.stream()
                .filter(this::accepts)
                .sorted(ORDER)
                .limit(limit + 1L)
                .toList();
        if (found.size() <= limit) {
            return new DomainPage(found, Optional.empty(), unavailable);
        }
        DomainRepresentation last = found.get(limit - 1);
        return new DomainPage(found.subList(0, limit), Optional.of(next(href, last)), unavailable);
    }

    private boolean accepts(DomainRepresentation domain) {
        return state.map(wanted -> domain.state().equals(wanted.label())).orElse(true)
                && after.map(place -> place.isBefore(domain)).orElse(true);
    }

    private String next(String href, DomainRepresentation last) {
        return href + "?limit=" + limit
                + "&cursor=" + new Place(last.host(), last.name()).text()
                + state.map(wanted -> "&state=" + Hrefs.segment(wanted.label())).orElse("");
    }

    private static DomainState state(String text) {
        return Stream.of(DomainState.values())
                .filter(state -> state.label().equals(text) || state.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state '" + text + "'"));
    }

    /** A place in the order of domains. A cursor is one that clients need not understand. */
    record Place(String host, String name) {
        boolean isBefore(DomainRepresentation domain) {
            int hosts = host.compareTo(domain.host());
            return hosts < 0 || (hosts == 0 && name.compareTo(domain.name()) < 0);
        }

        String text() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((host + "/" + name).getBytes(StandardCharsets.UTF_8));
        }

        static Place parse(String cursor) {
            try {
                String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
                int slash = text.indexOf('/');
                return new Place(text.substring(0, slash), text.substring(slash + 1));
            } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
                throw new IllegalArgumentException("not a cursor of this server", e);
            }
        }
    }
}
