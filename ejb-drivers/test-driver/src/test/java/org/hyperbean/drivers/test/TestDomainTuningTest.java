package org.hyperbean.drivers.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hyperbean.driver.ConnectUri;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.Domain;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.GuestTime;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.OpenRequest;
import org.hyperbean.driver.Role;
import org.hyperbean.driver.TypedParameter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TestDomainTuningTest {
    private static final int LIVE = 1;
    private static final int CONFIG = 2;
    private static final int INACTIVE = 2;
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
    void aLimitChangesOneForm() {
        connection.domainTuning().setMemoryParameters(test, limit("soft_limit", 500), CONFIG);

        assertThat(xml(INACTIVE)).contains("<soft_limit unit='KiB'>500</soft_limit>");
        assertThat(xml(0)).doesNotContain("memtune");
        assertThat(connection.domainTuning().memoryParameters(test, 3, LIVE).values())
                .contains(TypedParameter.ofUnsignedLong("soft_limit", Long.MAX_VALUE >> 10));
    }

    @Test
    void whoHasNoRoomIsToldTheCountWithoutTheDomain() {
        Domain nobody = new Domain("nobody", new UUID(1, 2), 7);

        assertThat(connection.domainTuning().memoryParameters(nobody, 0, 0).count())
                .isEqualTo(3);
        assertThatThrownBy(() -> connection.domainTuning().memoryParameters(nobody, 1, 0))
                .hasMessageStartingWith("Domain not found");
    }

    @Test
    void parametersAreLookedAtInTheOrderOfTheirNames() {
        assertThatThrownBy(() -> setMemory(
                        TypedParameter.ofUnsignedLong("zebra", 1), TypedParameter.ofString("hard_limit", "1")))
                .hasMessage("invalid argument: invalid type 'string' for parameter 'hard_limit', expected 'ullong'");
        assertThatThrownBy(() ->
                        setMemory(TypedParameter.ofString("hard_limit", "1"), TypedParameter.ofUnsignedLong("ape", 1)))
                .hasMessage("argument unsupported: parameter 'ape' not supported");
        assertThatThrownBy(() -> setMemory(
                        TypedParameter.ofUnsignedLong("soft_limit", 1), TypedParameter.ofString("soft_limit", "1")))
                .hasMessage("invalid argument: parameter 'soft_limit' occurs multiple times");
    }

    @Test
    void aTextThatCannotBeReadLeavesTheOthersDone() {
        List<TypedParameter> parameters = List.of(
                TypedParameter.ofString("device_weight", "/dev/a"),
                TypedParameter.ofString("device_read_iops_sec", "/dev/b,3"));

        assertThatThrownBy(() -> connection.domainTuning().setBlkioParameters(test, parameters, 0))
                .hasMessage("invalid argument: unable to parse blkio device 'device_weight' '/dev/a'");
        assertThat(xml(0)).contains("<path>/dev/b</path>").doesNotContain("/dev/a<");
    }

    @Test
    void aDiskIsNotReadFasterThanAtItsFastest() {
        assertThatThrownBy(() -> connection.domainTuning().setBlockIoTune(test, "vda", limit("total_bytes_sec", 5), 0))
                .hasMessage("invalid argument: total_bytes_sec cannot be set higher than total_bytes_sec_max ");
        connection
                .domainTuning()
                .setBlockIoTune(
                        test,
                        "/guest/diskimage1",
                        List.of(
                                TypedParameter.ofUnsignedLong("total_bytes_sec", 5),
                                TypedParameter.ofUnsignedLong("total_bytes_sec_max", 5)),
                        0);
        assertThat(xml(0)).contains("<total_bytes_sec>5</total_bytes_sec>");
    }

    @Test
    void aGuestRemembersOverAStop() {
        connection.domainGuests().setTime(test, new GuestTime(20_000, 3), 0);
        assertThat(connection.domainGuests().freeze(test, List.of("/boot"), 0)).isEqualTo(1);
        connection.domainLifecycle().destroy(test, 0);
        connection.domainLifecycle().start(test, 0);

        assertThat(connection.domainGuests().time(test, 0)).isEqualTo(new GuestTime(20_000, 3));
        assertThat(connection.domainMeasurements().controlInfo(test, 0).milliseconds())
                .isEqualTo(10_000);
        assertThat(connection.domainGuests().thaw(test, List.of(), 0)).isEqualTo(1);
    }

    private void setMemory(TypedParameter... parameters) {
        connection.domainTuning().setMemoryParameters(test, List.of(parameters), 0);
    }

    private String xml(int flags) {
        return connection.domainInformation().xml(test, flags);
    }

    private static List<TypedParameter> limit(String field, long value) {
        return List.of(TypedParameter.ofUnsignedLong(field, value));
    }
}
