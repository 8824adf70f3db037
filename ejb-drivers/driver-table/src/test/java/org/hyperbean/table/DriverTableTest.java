package org.hyperbean.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.DriverDirectory;
import org.hyperbean.driver.InitialisationOrder;
import org.junit.jupiter.api.Test;

class DriverTableTest {
    private static final Path NOWHERE = Path.of("/nowhere");

    private final List<String> diary = new ArrayList<>();
    private final DriverTable table = new DriverTable();

    @Test
    void driversComeUpInOrderAndGoDownInTheOppositeOrder() {
        initialise(
                SampleDriver.of("qemu").writingTo(diary),
                SampleDriver.of("secret").at(InitialisationOrder.SECRETS).writingTo(diary),
                SampleDriver.of("network").at(InitialisationOrder.NETWORKS).writingTo(diary));
        table.autostart();
        table.stop(Duration.ofSeconds(1));

        assertThat(diary)
                .containsExactly(
                        "initialise secret",
                        "initialise network",
                        "initialise qemu",
                        "autostart secret",
                        "autostart network",
                        "autostart qemu",
                        "stop qemu",
                        "stop network",
                        "stop secret",
                        "wait qemu",
                        "wait network",
                        "wait secret");
    }

    @Test
    void aDriverThatFailsIsReportedAndLeftAloneAndTheOthersWork() {
        initialise(
                SampleDriver.of("lxc").failing("no cgroups").writingTo(diary),
                SampleDriver.of("qemu").offering("qemu:///system").writingTo(diary));
        table.autostart();

        assertThat(diary).containsExactly("initialise lxc", "initialise qemu", "autostart qemu");
        assertThat(directory(Optional.empty()).drivers())
                .containsExactly(
                        new DriverDirectory.Entry("LXC", Optional.of("no cgroups")),
                        new DriverDirectory.Entry("QEMU", Optional.empty()));
    }

    @Test
    void hostsAreWhatDriversOfferAndTheFallbackIfItsDriverIsThere() {
        initialise(SampleDriver.of("qemu").offering("qemu:///system"), SampleDriver.of("test"));

        assertThat(directory(Optional.of("test:///default")).hosts())
                .containsExactly("qemu:///system", "test:///default");
        assertThat(directory(Optional.of("vbox:///session")).hosts()).containsExactly("qemu:///system");
    }

    private HostDirectory directory(Optional<String> fallback) {
        return new HostDirectory(table, new UriRules(Optional.empty(), fallback, java.util.Map.of()));
    }

    private void initialise(SampleDriver... drivers) {
        table.initialise(
                Stream.of(drivers),
                new DriverContext(
                        new RingEventLog(16), new DriverContext.Directories(NOWHERE, NOWHERE, NOWHERE, NOWHERE)));
    }
}
