package org.hyperbean.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hyperbean.driver.Connection;
import org.hyperbean.driver.DriverContext;
import org.hyperbean.driver.ErrorCode;
import org.hyperbean.driver.ErrorDomain;
import org.hyperbean.driver.Identity;
import org.hyperbean.driver.LibvirtException;
import org.hyperbean.driver.OpenRequest;
import org.junit.jupiter.api.Test;

class ConnectionTableTest {
    private static final UriRules RULES = new UriRules(
            Optional.empty(), Optional.of("test:///default"), Map.of("here", "qemu:///session", "qemu", "x:///"));
    private static final SampleDriver TEST = SampleDriver.of("test");
    private static final SampleDriver QEMU = SampleDriver.of("qemu");

    @Test
    void theSchemeChoosesTheDriver() {
        assertThat(open(RULES, "qemu:///system", TEST, QEMU).uri()).isEqualTo("qemu:///system");
    }

    @Test
    void anAliasStandsForItsUri() {
        assertThat(open(RULES, "here", TEST, QEMU).uri()).isEqualTo("qemu:///session");
    }

    @Test
    void withoutANameThePresetCountsThenTheFirstOfferThenTheFallback() {
        SampleDriver offering = QEMU.offering("qemu:///system");
        UriRules preset = new UriRules(Optional.of("here"), RULES.fallback(), RULES.aliases());

        assertThat(open(preset, "", TEST, offering).uri()).isEqualTo("qemu:///session");
        assertThat(open(RULES, "", TEST, offering).uri()).isEqualTo("qemu:///system");
        assertThat(open(RULES, "", TEST, QEMU).uri()).isEqualTo("test:///default");
    }

    @Test
    void aUriThatNobodyAcceptsIsRefusedInLibvirtsWords() {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> open(RULES, "vbox:///session", TEST))
                .withMessage("no connection driver available for vbox:///session")
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_CONNECT))
                .satisfies(e -> assertThat(e.domain()).isEqualTo(ErrorDomain.NONE));
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> open(UriRules.NONE, "", TEST))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ErrorCode.NO_CONNECT));
    }

    @Test
    void aDriverThatFailedToInitialiseSaysWhyWhenItIsOpened() {
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> open(RULES, "qemu:///system", QEMU.failing("no rights")))
                .withMessage("internal error: Initialization of QEMU state driver failed: no rights");
    }

    @Test
    void whatIsOpenedKnowsItsOwnerAndWhatItMayDo() {
        Connection connection = table(RULES, TEST).open(request("test:///default", true));

        assertThat(connection.isReadOnly()).isTrue();
        assertThat(connection.identity().name()).isEqualTo("reader");
        assertThatExceptionOfType(LibvirtException.class)
                .isThrownBy(() -> connection.domains().define("<domain/>", 0))
                .withMessage("operation forbidden: read only access prevents virDomainDefineXMLFlags");
    }

    private static Connection open(UriRules rules, String name, SampleDriver... drivers) {
        return table(rules, drivers).open(request(name, false));
    }

    private static OpenRequest request(String name, boolean readOnly) {
        return new OpenRequest(Optional.of(name), readOnly, Identity.of("reader", Set.of("reader", "staff"), "rpc"));
    }

    private static ConnectionTable table(UriRules rules, SampleDriver... drivers) {
        RingEventLog log = new RingEventLog(16);
        Path nowhere = Path.of("/nowhere");
        DriverTable table = new DriverTable();
        table.initialise(
                Stream.of(drivers),
                new DriverContext(log, new DriverContext.Directories(nowhere, nowhere, nowhere, nowhere)));
        return new ConnectionTable(table, log, rules, new StoredIdentities(List.of()));
    }
}
