package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.CpuMap;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.driver.Role;
import org.hyperbean.driver.TypedParameter;
import org.hyperbean.driver.VirtualProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TestDomainProcessorsTest {
    private static final int LIVE = 1;
    private static final int CONFIG = 2;
    private static final int MAXIMUM = 4;
    private static final int INACTIVE = 2;
    private static final CpuMap FIRST = CpuMap.of(IntStream.of(0));
    private static final Identity CLIENT = new Identity("root", Set.of(Role.ADMINISTRATOR), "rpc", Optional.empty());

    private Connection connection;
    private Domain test;

    @BeforeEach
    void open() {
        TestDriver driver = new TestDriver();
        Path nowhere = Path.of("/");
        driver.initialise(new DriverContext(
                new RecordedEvents(), new DriverContext.Directories(nowhere, nowhere, nowhere, nowhere)));
        connection = driver.open(
                ConnectUri.parse("test:///default"), new OpenRequest(Optional.of("test:///default"), false, CLIENT));
        test = connection.domains().lookupByName("test");
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @Test
    void nothingChangesWhenOneOfTwoFormsHasNoRoom() {
        connection.domainProcessors().setVcpus(test, 8, CONFIG | MAXIMUM);

        assertThatThrownBy(() -> connection.domainProcessors().setVcpus(test, 5, LIVE | CONFIG))
                .hasMessage("invalid argument: requested cpu amount exceeds maximum (5 > 2)");
        assertThat(xml(INACTIVE)).contains("<vcpu placement='static' current='2'>8</vcpu>");
    }

    @Test
    void whatAProcessorIsBoundToEndsWithTheRun() {
        connection.domainProcessors().pinVcpu(test, 1, FIRST);

        assertThat(connection.domainProcessors().vcpus(test, 2, 1))
                .extracting(VirtualProcessor::cpu)
                .containsExactly(15, 0);
        connection.domainLifecycle().destroy(test, 0);
        assertThat(xml(0)).doesNotContain("vcpupin");
    }

    @Test
    void aDefinitionWithFewerProcessorsIsRidOfTheOthersBindings() {
        connection
                .domains()
                .define(
                        xml(INACTIVE).replace("</vcpu>", "</vcpu><cputune><vcpupin vcpu='1' cpuset='0'/></cputune>"),
                        0);
        connection.domainProcessors().setVcpus(test, 1, CONFIG | MAXIMUM);
        connection.domainProcessors().setVcpus(test, 2, CONFIG | MAXIMUM);

        assertThat(xml(INACTIVE))
                .contains("<vcpu placement='static' current='1'>2</vcpu>")
                .doesNotContain("vcpupin");
    }

    @Test
    void aThreadThatIsAddedToBothFormsIsCountedTwice() {
        connection.domainProcessors().addIoThread(test, 5, LIVE);
        connection.domainProcessors().addIoThread(test, 5, CONFIG);
        connection.domainProcessors().setIoThread(test, 5, List.of(TypedParameter.ofUnsignedInt("poll_grow", 3)), LIVE);

        List<TypedParameter> figures =
                connection.domains().statistics(List.of(test), 0, 0).getFirst().parameters();
        assertThat(figures)
                .contains(
                        TypedParameter.ofUnsignedInt("iothread.count", 2),
                        TypedParameter.ofUnsignedInt("iothread.5.poll-grow", 3),
                        TypedParameter.ofUnsignedInt("iothread.5.poll-grow", 0));
    }

    @Test
    void aThreadMayBeBoundAndGoesWithItsBinding() {
        connection.domainProcessors().addIoThread(test, 5, 0);
        connection.domainProcessors().pinIoThread(test, 5, FIRST, 0);
        assertThat(xml(0)).contains("<iothreadpin iothread='5' cpuset='0'/>");

        connection.domainProcessors().removeIoThread(test, 5, 0);
        assertThat(xml(0)).doesNotContain("iothread");
    }

    @Test
    void memoryInUseGoesDownWithTheMaximum() {
        connection.domainLifecycle().destroy(test, 0);
        connection.domainMemory().setMaximum(test, 4096);

        assertThat(xml(0))
                .contains("<memory unit='KiB'>4096</memory>", "<currentMemory unit='KiB'>4096</currentMemory>");
        assertThatThrownBy(() -> connection.domainMemory().set(test, 4097, 0))
                .hasMessage("invalid argument: cannot set memory higher than max memory");
    }

    private String xml(int flags) {
        return connection.domainInformation().xml(test, flags);
    }
}
