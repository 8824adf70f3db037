package org.hyperbean.functional.behaviour;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is played: the scenarios that were written, and those that were made. */
public final class BehaviourSuite {
    private BehaviourSuite() {}

    /**
     * All scenarios.
     *
     * @param mixed how many calls of each procedure have arguments drawn by lot
     * @param walks how many sequences of calls are drawn by lot
     */
    public static Stream<Scenario> scenarios(int mixed, int walks) {
        return Stream.of(Scenario.read("scenarios.txt"), Grid.perProcedure(mixed), Grid.walks(walks))
                .flatMap(each -> each);
    }

    /** The procedures that are called with everything that their pools have. */
    public static Set<String> procedures() {
        return Grid.GOOD.stream().map(CallLine::procedure).collect(Collectors.toSet());
    }
}
