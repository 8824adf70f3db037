package org.hyperbean.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hyperbean.functional.behaviour.BehaviourSuite;
import org.hyperbean.functional.behaviour.Comparison;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same calls, made by the Java client, on libvirt's daemon and on ours: answers, failures and events are equal. How
 * many calls are drawn by lot is said by the system properties {@code behaviour.mixed} (for each procedure) and
 * {@code behaviour.walks} (sequences).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class ComparedBehaviourIT {
    private static final Path TABLES = Path.of("..", "..", "..", "shared", "protocol", "api");

    /** What opens and ends the connection is in every scenario; what is left out and why. */
    private static final Set<String> NOT_IN_SCENARIOS = Set.of("CONNECT_OPEN", "CONNECT_CLOSE");

    /** Static, so that it is there before all tests. */
    @TempDir
    private static Path folder;

    @AutoClose
    private Libvirtd libvirtd;

    @AutoClose
    private Daemon hyperbean;

    private Comparison comparison;

    @BeforeAll
    void start() throws IOException {
        Assumptions.assumeTrue(Libvirtd.isRunnable(), "libvirtd cannot be run here");
        libvirtd = Libvirtd.launch();
        hyperbean = new Daemon(DaemonExtension.newHome(), Ports.freeBase()).start();
        comparison = new Comparison(libvirtd.socket(), hyperbean.home().resolve("run/libvirt-sock"), folder);
    }

    @TestFactory
    Stream<DynamicTest> answersAreEqual() {
        return BehaviourSuite.scenarios(
                        Integer.getInteger("behaviour.mixed", 4), Integer.getInteger("behaviour.walks", 20))
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.name(),
                        () -> assertThat(comparison.differences(scenario))
                                .as("where they part")
                                .isEmpty()));
    }

    /** Every procedure of a function that libvirt's test driver has is called. */
    @Test
    void noFunctionIsMissed() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(TABLES), "no tables beside the checkout");
        ObjectMapper reader = new ObjectMapper();
        Set<String> supported = objects(
                        reader.readTree(TABLES.resolve("driver-apis.json").toFile()))
                .flatMap(ComparedBehaviourIT::objects)
                .filter(function -> function.path("drivers").has("test"))
                .map(function -> function.path("api").asText())
                .collect(Collectors.toSet());
        Set<String> missed = objects(
                        reader.readTree(TABLES.resolve("functions.json").toFile())
                                .path("functions"))
                .filter(function -> supported.contains(function.path("name").asText()))
                .flatMap(function -> objects(function.path("procedures")))
                .map(procedure -> procedure.path("name").asText())
                .filter(procedure -> !NOT_IN_SCENARIOS.contains(procedure))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missed).hasSizeGreaterThan(200);
        missed.removeAll(BehaviourSuite.procedures());
        assertThat(missed).isEqualTo(Set.of());
    }

    private static Stream<JsonNode> objects(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
