package org.hyperbean.functional.behaviour;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Calls that nobody wrote: every argument of every procedure with every value of its pool, and mixtures of these. */
final class Grid {
    /** A good call of each procedure. */
    static final List<CallLine> GOOD = Resources.text("calls.txt")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(CallLine::of)
            .toList();

    /** Fixed, so that each run makes the same calls. */
    private static final long SEED = 9_000_000;

    private static final int STEPS = 40;

    private Grid() {}

    /**
     * One scenario for each procedure: the good call, each of its arguments replaced by each value, each object of the
     * first argument with each flag.
     *
     * @param mixed how many calls have all their arguments drawn by lot
     */
    static Stream<Scenario> perProcedure(int mixed) {
        return GOOD.stream().map(good -> new Scenario(good.procedure(), Scenario.NODE, variations(good, mixed), true));
    }

    /**
     * Scenarios whose calls are drawn by lot and meet what the ones before them left.
     *
     * @param count how many
     */
    static Stream<Scenario> walks(int count) {
        return IntStream.range(0, count).mapToObj(number -> {
            Random random = new Random(SEED + number);
            List<CallLine> calls = Stream.generate(() -> GOOD.get(random.nextInt(GOOD.size())))
                    .filter(good -> !good.procedure().contains("_EVENT_"))
                    .map(good -> random.nextInt(3) == 0 ? drawn(good, random) : varied(good, random))
                    .filter(Grid::isSafe)
                    .limit(STEPS)
                    .toList();
            return new Scenario("walk " + number, Scenario.NODE, calls, false);
        });
    }

    private static List<CallLine> variations(CallLine good, int mixed) {
        Set<CallLine> calls = new LinkedHashSet<>(List.of(good));
        List<CallLine.Parameter> parameters = good.parameters();
        for (int place = 0; place < parameters.size(); place++) {
            for (String value : Pools.of(good.procedure(), parameters.get(place))) {
                calls.add(good.with(place, value));
            }
        }
        Random random = new Random(SEED);
        if (!parameters.isEmpty()) {
            Stream.generate(() -> drawn(good, random)).limit(mixed).forEach(calls::add);
        }
        return calls.stream().filter(Grid::isSafe).toList();
    }

    /** A call with every argument from its pool. */
    private static CallLine drawn(CallLine good, Random random) {
        List<String> arguments = new ArrayList<>();
        for (CallLine.Parameter parameter : good.parameters()) {
            // unknown flags hide what comes after them, and are tried one by one
            arguments.add(
                    parameter.name().equals("flags")
                            ? Integer.toString(random.nextInt(4))
                            : value(good, parameter, random));
        }
        return new CallLine(good.procedure(), List.copyOf(arguments));
    }

    /** A good call about whatever object. */
    private static CallLine varied(CallLine good, Random random) {
        return good.parameters().isEmpty()
                ? good
                : good.with(0, value(good, good.parameters().getFirst(), random));
    }

    private static String value(CallLine good, CallLine.Parameter parameter, Random random) {
        List<String> pool = Pools.of(good.procedure(), parameter);
        return pool.get(random.nextInt(pool.size()));
    }

    /** Whether libvirtd 9.0.0 survives a call. */
    private static boolean isSafe(CallLine call) {
        return Unsafe.CALLS.stream()
                .noneMatch(unsafe -> unsafe.matcher(call.toString()).matches());
    }
}
