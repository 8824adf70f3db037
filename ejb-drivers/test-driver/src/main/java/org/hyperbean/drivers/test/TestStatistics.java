package org.hyperbean.drivers.test;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DomainFilter;
import org.hyperbean.driver.DomainStateReason;
import org.hyperbean.driver.DomainStats;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.TypedParameter;

/** The groups of figures that the test driver has: the state and the I/O threads. */
final class TestStatistics {
    private static final int STATE = 1;
    private static final int IO_THREADS = 1 << 7;
    private static final int ALL = STATE | IO_THREADS;
    /** Whether domains run, are persistent, and their states; other filters of lists are refused. */
    private static final int FILTERS = 0xff;

    private static final int BACKING = 1 << 30;
    private static final int NO_WAIT = 1 << 29;
    private static final int ENFORCE = 1 << 31;

    /** The parameters of each state: always the same ones. */
    private static final Map<DomainStateReason, List<TypedParameter>> STATES =
            new EnumMap<>(Stream.of(DomainStateReason.values())
                    .collect(Collectors.toMap(Function.identity(), TestStatistics::state)));

    private final TestNode node;

    TestStatistics(TestNode node) {
        this.node = node;
    }

    List<DomainStats> of(List<Domain> domains, int stats, int flags) {
        TestErrors.checkFlags(flags, FILTERS | BACKING | NO_WAIT | ENFORCE, "testConnectGetAllDomainStats");
        if ((flags & ENFORCE) != 0 && (stats & ~ALL) != 0) {
            throw LibvirtException.of(
                    ErrorCode.ARGUMENT_UNSUPPORTED,
                    ErrorDomain.TEST,
                    "Stats types bits 0x%x are not supported by this daemon".formatted(stats & ~ALL));
        }
        int groups = stats == 0 ? ALL : stats;
        Function<TestDomain.Shown, DomainStats> answer =
                shown -> new DomainStats(shown.status().domain(), figures(shown, groups));
        if (domains.isEmpty()) {
            return node.domains().listed(flags & DomainFilter.ALL, answer);
        }
        return domains.stream()
                .flatMap(domain -> node.domains().find(domain.uuid()).stream())
                .map(TestDomain::shown)
                .filter(shown -> shown.passes(flags & DomainFilter.ALL))
                .map(answer)
                .toList();
    }

    private static List<TypedParameter> figures(TestDomain.Shown shown, int groups) {
        List<TypedParameter> state =
                (groups & STATE) != 0 ? STATES.get(shown.status().reason()) : List.of();
        PolledThreads threads = shown.picture().guest().threads();
        if ((groups & IO_THREADS) == 0
                || threads.all().isEmpty()
                || !shown.picture().isActive()) {
            return state;
        }
        return Stream.concat(state.stream(), threads.parameters().stream()).toList();
    }

    private static List<TypedParameter> state(DomainStateReason reason) {
        return List.of(
                TypedParameter.ofInt("state.state", reason.state().number()),
                TypedParameter.ofInt("state.reason", reason.number()));
    }
}
